package org.earshot.escalation;

/** Where a case stands, for those who keep a list of cases. */
public record CaseStanding(CaseState state, boolean drill) {}
