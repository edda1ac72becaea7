package org.earshot.shift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shift that somebody has started and not ended; {@code pausedSince} is set during a pause. */
public record OpenShift(
        long id,
        long accountId,
        long siteId,
        Instant startedAt,
        Instant plannedEnd,
        @Nullable Instant pausedSince) {}
