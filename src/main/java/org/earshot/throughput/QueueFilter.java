package org.earshot.throughput;

import org.jspecify.annotations.Nullable;

/**
 * Which queues are meant, retired ones too.
 *
 * @param queue null: every queue
 * @param language null: every language
 */
public record QueueFilter(@Nullable Long queue, @Nullable String language) {

    public static final QueueFilter ALL = new QueueFilter(null, null);
}
