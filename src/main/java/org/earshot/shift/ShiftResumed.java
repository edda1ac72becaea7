package org.earshot.shift;

/** A person has taken up again a shift; published in the transaction that did it. */
public record ShiftResumed(long shiftId, long accountId) {}
