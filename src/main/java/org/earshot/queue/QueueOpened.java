package org.earshot.queue;

/** A queue takes clips in that it did not take before: it is new, open again, or changed. */
public record QueueOpened(long queueId) {}
