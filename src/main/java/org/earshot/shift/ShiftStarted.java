package org.earshot.shift;

/** A person has begun a shift; published in the transaction that did it. */
public record ShiftStarted(long shiftId, long accountId) {}
