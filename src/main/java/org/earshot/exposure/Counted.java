package org.earshot.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one clip counts in somebody's own ledger.
 *
 * @param heardMs milliseconds played in seven days, replays included; 0 when its words were read
 * @param dayPoints what it counts since the shift began, {@code weekPoints} in seven days
 * @param lastAt when it was last played or read
 */
public record Counted(
        long clipId,
        Severity severity,
        long heardMs,
        double dayPoints,
        double weekPoints,
        @Nullable Instant lastAt) {}
