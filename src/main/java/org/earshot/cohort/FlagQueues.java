package org.earshot.cohort;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.earshot.cohort.ToldStore.CohortWeek;
import org.earshot.disclosure.Range;
import org.earshot.disclosure.Range.Told;
import org.earshot.disclosure.Team;
import org.earshot.queue.UnwantedCategories;
import org.earshot.risk.Signal;
import org.springframework.stereotype.Component;

/**
 * Queues of which a team does not want a category. It is worked out from the ranges that managers were told for the last settled week and
 * from nothing else, so the flag tells no more than those: nothing about fewer than ten people, and nothing when one more opts out today.
 */
@Component
final class FlagQueues implements UnwantedCategories {

    /** Percent of a team, from the design. Ranges are told in fives, so 30 to 35 flags. */
    static final int FLAGGED_FROM = 30;

    private final ToldStore told;

    FlagQueues(ToldStore told) {
        this.told = told;
    }

    @Override
    public Map<String, Set<Signal>> byLanguage() {
        Map<Team, List<CohortWeek>> teams = new HashMap<>();
        told.lastWeek()
                .ifPresent(week -> told.cohorts(week, week)
                        .forEach(each -> teams.computeIfAbsent(each.team(), team -> new ArrayList<>())
                                .add(each)));
        Map<String, Set<Signal>> flagged = new TreeMap<>();
        teams.forEach((team, cohorts) -> {
            String language = team.language();
            Set<Signal> unwanted = unwanted(cohorts);
            if (language != null && !unwanted.isEmpty()) {
                flagged.computeIfAbsent(language, any -> EnumSet.noneOf(Signal.class))
                        .addAll(unwanted);
            }
        });
        return flagged;
    }

    private static Set<Signal> unwanted(List<CohortWeek> cohorts) {
        Set<Signal> unwanted = EnumSet.noneOf(Signal.class);
        for (Signal category : Signal.values()) {
            List<Told> shares = new ArrayList<>();
            for (CohortWeek each : cohorts) {
                Range share = each.ranges().get(CountOptOuts.OPT_OUT + category);
                if (share != null) {
                    shares.add(new Told(each.people(), share));
                }
            }
            if (!shares.isEmpty() && Range.together(shares).from() >= FLAGGED_FROM) {
                unwanted.add(category);
            }
        }
        return unwanted;
    }
}
