package org.earshot.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortsTest {

    private static final Team DE = new Team(1, "de");

    private final Random lot = new Random(7);

    private static List<Worker> workers(int from, int to, String... languages) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> new Worker(id, 1, Set.of(languages)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Cohort cohortOf(List<Worker> workers) {
        return new Cohort(1, DE, workers.stream().map(Worker::id).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"9, 0, 0", "10, 1, 10", "19, 1, 19", "20, 2, 10", "29, 2, 15", "40, 4, 10"})
    void dividesPeopleIntoCohortsOfTenToNineteen(int people, int cohorts, int largest) {
        var formed = Cohorts.regroup(List.of(), workers(1, people, "de"), Set.of(), lot)
                .formed();

        assertThat(formed).hasSize(cohorts);
        assertThat(formed.stream().mapToInt(each -> each.people().size()).max().orElse(0))
                .isEqualTo(largest);
    }

    @Test
    void aCohortStaysAsItIsWhenSomebodyComes() {
        Cohort cohort = cohortOf(workers(1, 12, "de"));
        Regrouping next = Cohorts.regroup(List.of(cohort), workers(1, 15, "de"), Set.of(), lot);

        assertThat(next.kept()).containsExactly(cohort);
        assertThat(next.formed()).isEmpty();
        assertThat(next.teams()).containsEntry(DE, 15);
    }

    @Test
    void aCohortEndsWhenSomebodyLeavesAndTheOthersRest() {
        Cohort cohort = cohortOf(workers(1, 12, "de"));
        Regrouping next = Cohorts.regroup(List.of(cohort), workers(1, 11, "de"), cohort.people(), lot);

        assertThat(next.ended()).containsExactly(cohort);
        assertThat(next.formed()).isEmpty();
    }

    @Test
    void aCohortEndsWhenSomebodyMovesToAnotherSiteOrLanguage() {
        List<Worker> team = workers(1, 12, "de");
        Cohort cohort = cohortOf(team);
        team.set(3, new Worker(4, 2, Set.of("de")));
        assertThat(Cohorts.regroup(List.of(cohort), team, Set.of(), lot).ended())
                .containsExactly(cohort);

        team.set(3, new Worker(4, 1, Set.of("en")));
        assertThat(Cohorts.regroup(List.of(cohort), team, Set.of(), lot).ended())
                .containsExactly(cohort);

        team.set(3, new Worker(4, 1, Set.of("de", "en")));
        assertThat(Cohorts.regroup(List.of(cohort), team, Set.of(), lot).kept()).containsExactly(cohort);
    }

    @Test
    void smallLanguagesOfASiteAreCountedTogether() {
        List<Worker> site = workers(1, 6, "de");
        site.addAll(workers(7, 11, "ro"));
        var next = Cohorts.regroup(List.of(), site, Set.of(), lot);

        assertThat(next.formed()).singleElement().satisfies(formed -> {
            assertThat(formed.team()).isEqualTo(new Team(1, null));
            assertThat(formed.people()).hasSize(11);
        });
    }

    @Test
    void whoSpeaksSeveralLanguagesIsCountedOnceWithTheMost() {
        List<Worker> site = workers(1, 10, "de");
        site.addAll(workers(11, 30, "en"));
        site.addAll(workers(31, 34, "de", "en"));
        var next = Cohorts.regroup(List.of(), site, Set.of(), lot);

        assertThat(next.teams()).isEqualTo(Map.of(DE, 10, new Team(1, "en"), 24));
    }

    @Test
    void whateverHappensTwoGroupsToldOfWithinTheRestAreTheSameOrHaveNobodyInCommon() {
        long seed = new Random().nextLong();
        var team = new SimulatedTeam(seed);
        var draw = new Random(seed);
        Map<Long, Integer> lastTold = new HashMap<>();
        Map<Integer, List<Set<Long>>> told = new HashMap<>();
        List<Cohort> living = new ArrayList<>();
        for (int week = 0; week < 150; week++) {
            int now = week;
            Set<Long> resting = new HashSet<>(lastTold.keySet());
            resting.removeIf(id -> lastTold.getOrDefault(id, now) + Cohorts.REST_WEEKS < now);
            Regrouping next = Cohorts.regroup(living, team.workers(), resting, draw);
            living = new ArrayList<>(next.kept());
            for (var formed : next.formed()) {
                living.add(new Cohort(week * 100L + living.size(), formed.team(), formed.people()));
            }
            living.forEach(cohort -> cohort.people().forEach(id -> lastTold.put(id, now)));
            told.put(week, living.stream().map(Cohort::people).toList());
            for (int earlier = Math.max(0, week - Cohorts.REST_WEEKS); earlier <= week; earlier++) {
                for (Set<Long> one : told.getOrDefault(earlier, List.of())) {
                    assertThat(told.get(week))
                            .as("seed " + seed)
                            .allMatch(other -> other.equals(one) || Collections.disjoint(other, one));
                }
            }
            team.goOn();
        }
        assertThat(told.values().stream().mapToInt(List::size).sum())
                .as("told, seed " + seed)
                .isPositive();
    }
}
