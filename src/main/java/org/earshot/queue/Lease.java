package org.earshot.queue;

import java.time.Instant;

/** One person's right to one clip until a moment; {@code fence} rises with every lease of the task. */
public record Lease(long taskId, long queueId, String queueName, long clipId, long fence, Instant until) {}
