package org.earshot.access;

/** A person's open sessions have lost their right: the account was disabled, re-roled or got a new password. */
public record AccessEnded(long accountId) {}
