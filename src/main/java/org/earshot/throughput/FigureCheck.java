package org.earshot.throughput;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing counted days with a recount.
 *
 * @param days how many were compared
 * @param wrongDays how many were wrong, and have been put right
 * @param example the first that was wrong: its zone, date and table; null when none was
 */
public record FigureCheck(
        Instant at, int days, int wrongDays, @Nullable String example) {}
