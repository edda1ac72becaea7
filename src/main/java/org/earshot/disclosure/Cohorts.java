package org.earshot.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.earshot.disclosure.Regrouping.Formed;

/**
 * Divides people into cohorts so that any two groups of which something is told are the same people or have nobody in common. Then
 * no difference between two figures is about fewer than ten people, in one week or over several. The method is microaggregation with
 * fixed groups, see Hundepool and others, Statistical Disclosure Control, 2012, chapters 3.6 and 4.
 */
public final class Cohorts {

    /** No figure is about fewer people. */
    public static final int LEAST = 10;

    /**
     * For so many weeks after a figure that counted them, people are in no other cohort than that one: as long as somebody might
     * take their habits for unchanged. A judgement.
     */
    public static final int REST_WEEKS = 13;

    private Cohorts() {}

    /**
     * @param living the cohorts so far
     * @param workers everybody who is counted now
     * @param resting who was counted in a figure within {@link #REST_WEEKS}
     * @param lot draws who comes together, so that nobody can arrange it
     */
    public static Regrouping regroup(
            Collection<Cohort> living, Collection<Worker> workers, Set<Long> resting, RandomGenerator lot) {
        Map<Long, Worker> known = workers.stream().collect(Collectors.toMap(Worker::id, worker -> worker));
        List<Cohort> kept = new ArrayList<>();
        List<Cohort> ended = new ArrayList<>();
        Map<Long, Team> teams = teams(workers);
        Set<Long> taken = new HashSet<>();
        for (Cohort cohort : living) {
            boolean whole = cohort.people().stream()
                    .allMatch(id -> known.containsKey(id) && known.get(id).belongsTo(cohort.team()));
            (whole ? kept : ended).add(cohort);
            if (whole) {
                taken.addAll(cohort.people());
                cohort.people().forEach(id -> teams.put(id, cohort.team()));
            }
        }
        Map<Team, Integer> sizes = new HashMap<>();
        Map<Team, List<Long>> free = new TreeMap<>(order());
        teams.forEach((id, team) -> {
            sizes.merge(team, 1, Integer::sum);
            if (!taken.contains(id) && !resting.contains(id)) {
                free.computeIfAbsent(team, each -> new ArrayList<>()).add(id);
            }
        });
        List<Formed> formed = new ArrayList<>();
        free.forEach((team, people) -> formed.addAll(split(team, people, lot)));
        return new Regrouping(kept, ended, formed, sizes);
    }

    /** As many groups as possible, of sizes as equal as possible: ten to nineteen. */
    private static List<Formed> split(Team team, List<Long> people, RandomGenerator lot) {
        List<Long> drawn = new ArrayList<>(new TreeSet<>(people));
        Collections.shuffle(drawn, lot);
        int groups = drawn.size() / LEAST;
        List<Formed> formed = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int from = drawn.size() * group / groups;
            int to = drawn.size() * (group + 1) / groups;
            formed.add(new Formed(team, Set.copyOf(drawn.subList(from, to))));
        }
        return formed;
    }

    /** Whoever speaks several languages is in the team of the one that most people of the site speak. */
    private static Map<Long, Team> teams(Collection<Worker> workers) {
        Map<Team, Integer> speakers = new HashMap<>();
        workers.forEach(worker ->
                worker.languages().forEach(each -> speakers.merge(new Team(worker.site(), each), 1, Integer::sum)));
        Comparator<Team> most =
                Comparator.<Team, Integer>comparing(speakers::get).reversed().thenComparing(order());
        Map<Long, Team> teams = new HashMap<>();
        Map<Team, Integer> sizes = new HashMap<>();
        for (Worker worker : workers) {
            worker.languages().stream()
                    .map(language -> new Team(worker.site(), language))
                    .min(most)
                    .ifPresent(team -> {
                        teams.put(worker.id(), team);
                        sizes.merge(team, 1, Integer::sum);
                    });
        }
        teams.replaceAll((id, team) -> sizes.getOrDefault(team, 0) < LEAST ? new Team(team.site(), null) : team);
        return teams;
    }

    private static Comparator<Team> order() {
        return Comparator.comparingLong(Team::site)
                .thenComparing(team -> team.language() == null ? "" : team.language());
    }
}
