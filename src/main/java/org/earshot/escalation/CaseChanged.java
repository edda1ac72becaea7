package org.earshot.escalation;

/** A case was raised or something happened to it; published inside the transaction. */
public record CaseChanged(String number, CaseState state) {}
