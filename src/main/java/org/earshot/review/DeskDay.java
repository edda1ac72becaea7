package org.earshot.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The day's figures of one person, for that person.
 *
 * @param heardSeconds seconds of sound heard in this shift, replays included
 */
public record DeskDay(
        @Nullable Instant shiftStartedAt,
        @Nullable Instant plannedEnd,
        int filed,
        int skipped,
        int raised,
        int heardSeconds) {}
