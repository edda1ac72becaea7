package org.earshot.queue;

/** A clip that needs nothing more of somebody: they filed, raised, flagged or turned it away, or have it in hand now. */
public record Settled(long accountId, long clipId) {}
