package org.earshot.queue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a queue stands now. Nothing of it is about people. Moments are null when nothing waits.
 *
 * @param waiting clips that nobody has
 * @param leased clips that somebody has under a lease
 * @param oldest when the clip came that has waited longest
 * @param highAge since when it waits: one in ten of those that wait came at that moment or before
 * @param came clips that came into it within the last hour
 * @param left clips that left it for good within the last hour: filed, raised, private or withdrawn
 * @param waitAtMost how long a clip should wait at most; null when nothing was promised
 */
public record FloorQueue(
        Queue queue,
        long waiting,
        long leased,
        @Nullable Instant oldest,
        @Nullable Instant highAge,
        long came,
        long left,
        @Nullable Duration waitAtMost) {

    /** When the clip that has waited longest will have waited for longer than was promised; may lie in the past. */
    public @Nullable Instant breach() {
        return oldest == null || waitAtMost == null ? null : oldest.plus(waitAtMost);
    }
}
