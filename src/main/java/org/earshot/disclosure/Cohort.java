package org.earshot.disclosure;

import java.util.Set;

/** A fixed group of ten to nineteen people of one team: whoever is in it stays in it, nobody is added. */
public record Cohort(long id, Team team, Set<Long> people) {

    public Cohort {
        people = Set.copyOf(people);
        if (people.size() < Cohorts.LEAST) {
            throw new IllegalArgumentException("a cohort has at least " + Cohorts.LEAST + " people");
        }
    }
}
