package org.earshot.throughput;

import org.earshot.queue.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Which queues are meant, retired ones too.
 *
 * @param queue null: every queue
 * @param language null: every language
 */
public record QueueFilter(@Nullable Long queue, @Nullable String language) {

    public static final QueueFilter ALL = new QueueFilter(null, null);

    boolean means(Queue asked) {
        return (queue == null || queue == asked.id()) && (language == null || language.equals(asked.language()));
    }
}
