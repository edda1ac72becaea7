package org.earshot.shift;

/** A person has interrupted a shift; published in the transaction that did it. */
public record ShiftPaused(long shiftId, long accountId) {}
