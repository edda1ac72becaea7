package org.earshot.shift;

/** A person has ended a shift; published in the transaction that did it. */
public record ShiftEnded(long shiftId, long accountId) {}
