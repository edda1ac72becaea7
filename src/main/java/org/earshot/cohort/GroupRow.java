package org.earshot.cohort;

import java.time.LocalDate;
import java.util.Map;
import org.earshot.disclosure.Range;
import org.earshot.disclosure.Team;
import org.earshot.disclosure.Telling.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is told of some people in some weeks together. People are counted once for each week.
 *
 * @param team null: all that the filter leaves
 * @param week its Monday; null: all weeks of the filter together
 * @param people all of them
 * @param withheld of how many nothing is told, and why; the others are in the ranges
 * @param ranges by the name of the figure; empty when nothing is told
 */
public record GroupRow(
        @Nullable Team team,
        @Nullable LocalDate week,
        int people,
        Map<Reason, Integer> withheld,
        Map<String, Range> ranges) {}
