package org.earshot.escalation.ui;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.escalation.Cases;

/** What the sections of one case page share. */
record CasePage(Acting acting, Cases cases, People people, InWords words, Clock clock) {

    /** Names of the active people who hold one of the roles, by account, in order of the names. */
    Map<Long, String> holding(Role... roles) {
        Set<Long> found = new TreeSet<>();
        for (Role role : roles) {
            found.addAll(people.holding(role, null));
        }
        var byName = new LinkedHashMap<Long, String>();
        people.names(found).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> byName.put(each.getKey(), each.getValue()));
        return byName;
    }
}
