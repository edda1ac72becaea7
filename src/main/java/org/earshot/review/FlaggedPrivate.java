package org.earshot.review;

/** A clip was flagged as private at the desk; published in the transaction that takes it out of the flow. */
public record FlaggedPrivate(long clipId) {}
