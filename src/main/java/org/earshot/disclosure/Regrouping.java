package org.earshot.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the cohorts when a week is over.
 *
 * @param kept those whose people are all still there
 * @param ended those somebody left: nothing more is ever told of them
 * @param formed new ones
 * @param teams how many people each team has
 */
public record Regrouping(List<Cohort> kept, List<Cohort> ended, List<Formed> formed, Map<Team, Integer> teams) {

    /** A group that becomes a cohort. */
    public record Formed(Team team, Set<Long> people) {}
}
