package org.earshot.cohort;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of group figures.
 *
 * @param lastWeek the Monday of the last week that is meant; null: none is settled
 * @param all everything that the filter leaves
 * @param teams the same by team
 * @param weeks the same by week, newest first
 */
public record GroupTable(@Nullable LocalDate lastWeek, GroupRow all, List<GroupRow> teams, List<GroupRow> weeks) {}
