package org.earshot.queue;

import java.time.Instant;

/** One person's right to one clip from a moment until another; {@code fence} rises with every lease of the task. */
public record Lease(
        long taskId, long queueId, String queueName, long clipId, long fence, Instant since, Instant until) {}
