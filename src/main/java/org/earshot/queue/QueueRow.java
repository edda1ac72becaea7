package org.earshot.queue;

/** A queue with its counts, for a list. */
public record QueueRow(Queue queue, QueueCounts counts) {}
