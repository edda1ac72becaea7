package org.earshot.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands in a queue now; {@code oldest} is when the clip that waits longest entered, null when none waits. */
public record QueueCounts(
        long waiting, long leased, @Nullable Instant oldest) {}
