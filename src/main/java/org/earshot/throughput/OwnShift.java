package org.earshot.throughput;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of my shifts.
 *
 * @param endedAt null while it runs
 * @param filed filings that stand
 * @param netTime net audio time of those filings
 * @param brokenOff clips that were worked on and went back to their queue unfinished
 * @param rested breaks and rests, those that are over
 */
public record OwnShift(
        long shiftId,
        Instant startedAt,
        @Nullable Instant endedAt,
        int filed,
        Duration netTime,
        int skipped,
        int takenBack,
        int brokenOff,
        Duration rested) {

    /** Filings per net audio minute; null without any. */
    public @Nullable Double pace() {
        return filed == 0 || netTime.isZero() ? null : filed / (netTime.toMillis() / 60_000.0);
    }
}
