package org.earshot.throughput;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a queue now. Ages count from the moment a clip came into the queue; null when nothing waits.
 *
 * @param waiting clips that nobody has
 * @param inHand clips that somebody has under a lease
 * @param oldest when the clip came that has waited longest
 * @param middleAge half of those that wait have waited longer
 * @param highAge one in ten of those that wait has waited longer
 */
public record QueueBacklog(
        long queueId,
        String name,
        String language,
        long waiting,
        long inHand,
        @Nullable Instant oldest,
        @Nullable Duration middleAge,
        @Nullable Duration highAge) {}
