package org.earshot.shift;

/** Somebody has ended sound for the day; their shift goes on without it. */
public record AudioEnded(long shiftId, long accountId) {}
