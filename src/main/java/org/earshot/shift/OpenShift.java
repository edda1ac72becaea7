package org.earshot.shift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shift that somebody has started and not ended.
 *
 * @param pausedSince set during a pause
 * @param restUntil set during a pause that is meant to last at least until then
 * @param audioOverAt set once its owner has ended sound for the day; the shift goes on, and counts, without it
 */
public record OpenShift(
        long id,
        long accountId,
        long siteId,
        Instant startedAt,
        Instant plannedEnd,
        @Nullable Instant pausedSince,
        @Nullable Instant restUntil,
        @Nullable Instant audioOverAt) {}
