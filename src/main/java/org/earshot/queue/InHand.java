package org.earshot.queue;

/** A clip that somebody has in hand. It does not say since when: how long somebody takes is theirs. */
public record InHand(long taskId, long fence, String clipCode, long accountId) {}
