package org.earshot.cohort;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.earshot.disclosure.Team;

/** Who is counted in figures about groups; answered by whoever knows, for the weekly settlement alone. */
public interface Counting {

    /**
     * The names of its figures, each with those of the people who are counted in it. A figure that nobody is counted in is there too,
     * with nobody: which figures there are depends on settings, never on what people heard or did.
     *
     * @param team theirs
     * @param people all of a cohort
     * @param from the first moment of the week at the people's site
     * @param to the first moment after it
     */
    Map<String, Set<Long>> counted(Team team, Set<Long> people, Instant from, Instant to);
}
