package org.earshot.disclosure;

import java.util.Set;

/** Somebody who is counted, by number, with the place and the languages that decide the team. */
public record Worker(long id, long site, Set<String> languages) {

    boolean belongsTo(Team team) {
        return site == team.site() && (team.language() == null || languages.contains(team.language()));
    }
}
