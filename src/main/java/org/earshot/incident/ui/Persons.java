package org.earshot.incident.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Role;

/** People to choose from, by name. */
final class Persons {

    private Persons() {}

    static Map<Long, String> ofTrustAndSafety(People people) {
        return holding(people, List.of(Role.TS_ANALYST, Role.TS_LEAD));
    }

    static Map<Long, String> all(People people) {
        return holding(people, List.of(Role.values()));
    }

    private static Map<Long, String> holding(People people, List<Role> roles) {
        Set<Long> accounts = new LinkedHashSet<>();
        roles.forEach(role -> accounts.addAll(people.holding(role, null)));
        Map<Long, String> byName = new LinkedHashMap<>();
        people.names(accounts).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(each -> byName.put(each.getKey(), each.getValue()));
        return byName;
    }
}
