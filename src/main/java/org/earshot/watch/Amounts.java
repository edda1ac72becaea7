package org.earshot.watch;

import java.util.Map;

/** The thresholds as they are set now; one that nobody has set is at its usual amount. */
record Amounts(Map<WatchRule, Map<String, Integer>> set) {

    static final Amounts USUAL = new Amounts(Map.of());

    int of(WatchRule rule, String name) {
        return set.getOrDefault(rule, Map.of())
                .getOrDefault(name, rule.threshold(name).usual());
    }
}
