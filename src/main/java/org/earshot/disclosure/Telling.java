package org.earshot.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is told of one cohort for one week: ranges by the name of the figure, or why nothing is. */
public sealed interface Telling {

    record Ranges(Map<String, Range> byFigure) implements Telling {}

    record Withheld(Reason reason) implements Telling {}

    /** Why nothing is told; each depends on who is there, never on what they heard or did. */
    enum Reason {
        /** The team has fewer than ten people. */
        FEW,
        /** People wait until their earlier figures are old, or until there are ten of them. */
        WAITING,
        /** Somebody of the cohort heard nothing in the week, so the figure would be about fewer. */
        AWAY
    }

    /**
     * @param present who heard anything in the week
     * @param counted who is counted, by the name of the figure
     */
    static Telling of(Cohort cohort, Set<Long> present, Map<String, Set<Long>> counted) {
        if (!present.containsAll(cohort.people())) {
            return new Withheld(Reason.AWAY);
        }
        Map<String, Range> ranges = new TreeMap<>();
        counted.forEach((figure, people) -> {
            int count = (int) cohort.people().stream().filter(people::contains).count();
            ranges.put(figure, Range.of(count, cohort.people().size()));
        });
        return new Ranges(ranges);
    }
}
