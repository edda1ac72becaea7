package org.earshot.cohort;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.earshot.disclosure.Team;
import org.earshot.exposure.ExposureOfGroups;
import org.springframework.stereotype.Component;

/** Who does not want to be given a category when the week is settled. */
@Component
final class CountOptOuts implements Counting {

    /** What the names of these figures begin with; the category follows. */
    static final String OPT_OUT = "OPT_OUT_";

    private final ExposureOfGroups exposure;

    CountOptOuts(ExposureOfGroups exposure) {
        this.exposure = exposure;
    }

    @Override
    public Map<String, Set<Long>> counted(Team team, Set<Long> people, Instant from, Instant to) {
        Map<String, Set<Long>> counted = new TreeMap<>();
        exposure.optedOut(people).forEach((category, who) -> counted.put(OPT_OUT + category, who));
        return counted;
    }
}
