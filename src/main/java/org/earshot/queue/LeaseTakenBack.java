package org.earshot.queue;

/** A supervisor has taken a clip back that this person had in hand. */
public record LeaseTakenBack(long accountId) {}
