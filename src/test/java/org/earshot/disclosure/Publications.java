package org.earshot.disclosure;

import static org.earshot.disclosure.SimulatedTeam.FIGURES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.earshot.disclosure.Range.Told;

/** Everything that a manager reads about a simulated team, with every filter, week after week: as Earshot tells it, or as it must not. */
final class Publications {

    private static final int WEEKS_TOGETHER = 4;

    /** What is told of a cohort, and who of it heard anything: of everybody else it is known that they did not. */
    private record Cell(int week, Cohort cohort, Set<Long> heard, Map<String, Range> ranges) {}

    private Publications() {}

    /** As Earshot tells it: cohorts, and teams, sites, languages, everybody and periods worked out from them. */
    static List<Statement> withCohorts(SimulatedTeam team, int weeks, long seed) {
        var lot = new Random(seed);
        List<Cohort> living = new ArrayList<>();
        Map<Long, Integer> lastTold = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        long number = 0;
        for (int week = 0; week < weeks; week++) {
            int now = week;
            Set<Long> resting = new HashSet<>(lastTold.keySet());
            resting.removeIf(id -> lastTold.getOrDefault(id, now) + Cohorts.REST_WEEKS < now);
            Regrouping next = Cohorts.regroup(living, team.workers(), resting, lot);
            living = new ArrayList<>(next.kept());
            for (var formed : next.formed()) {
                living.add(new Cohort(++number, formed.team(), formed.people()));
            }
            Set<Long> present = team.present();
            for (Cohort cohort : living) {
                Map<String, Set<Long>> counted = team.counted();
                counted.replaceAll((figure, people) -> both(people, present));
                if (Telling.of(cohort, present, counted) instanceof Telling.Ranges told) {
                    cells.add(new Cell(week, cohort, both(cohort.people(), present), told.byFigure()));
                    cohort.people().forEach(id -> lastTold.put(id, now));
                }
            }
            team.goOn();
        }
        return read(cells, weeks);
    }

    private static List<Statement> read(List<Cell> cells, int weeks) {
        List<Predicate<Cell>> filters = new ArrayList<>();
        cells.stream().map(Cell::cohort).distinct().forEach(cohort -> {
            filters.add(cell -> cell.cohort().equals(cohort));
            filters.add(cell -> cell.cohort().team().equals(cohort.team()));
            filters.add(cell -> cell.cohort().team().site() == cohort.team().site());
            filters.add(cell -> String.valueOf(cell.cohort().team().language())
                    .equals(String.valueOf(cohort.team().language())));
        });
        filters.add(cell -> true);
        List<Statement> told = new ArrayList<>();
        for (var filter : filters) {
            for (int week = 0; week < weeks; week++) {
                for (int length : new int[] {1, WEEKS_TOGETHER}) {
                    int from = week;
                    var parts = cells.stream()
                            .filter(filter)
                            .filter(cell -> cell.week() >= from && cell.week() < from + length)
                            .toList();
                    if (!parts.isEmpty()) {
                        FIGURES.forEach(figure -> told.add(together(figure, parts)));
                    }
                }
            }
        }
        return told;
    }

    private static Set<Long> both(Set<Long> one, Set<Long> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static Statement together(String figure, List<Cell> parts) {
        List<Long> heard = parts.stream().flatMap(part -> part.heard().stream()).toList();
        int people =
                parts.stream().mapToInt(part -> part.cohort().people().size()).sum();
        Range range = Range.together(parts.stream()
                .map(part -> new Told(
                        part.cohort().people().size(),
                        Objects.requireNonNull(part.ranges().get(figure))))
                .toList());
        return Statement.share(figure, heard, people, range);
    }

    /** As it must not be: every group of at least ten who worked in the week, in bands of 5 %, and nothing else withheld. */
    static List<Statement> withoutComplementarySuppression(SimulatedTeam team, int weeks) {
        List<Statement> told = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            Set<Long> present = team.present();
            List<Worker> here = team.workers().stream()
                    .filter(worker -> present.contains(worker.id()))
                    .toList();
            Map<List<Object>, Set<Long>> groups = new HashMap<>();
            for (Worker worker : here) {
                String language = worker.languages().iterator().next();
                List<List<Object>> in =
                        List.of(List.of(), List.of(worker.site()), List.of(language), List.of(worker.site(), language));
                in.forEach(group ->
                        groups.computeIfAbsent(group, each -> new HashSet<>()).add(worker.id()));
            }
            for (Set<Long> people : groups.values()) {
                if (people.size() >= Cohorts.LEAST) {
                    FIGURES.forEach(figure -> told.add(Statement.share(
                            figure,
                            people,
                            people.size(),
                            band(people, team.counted().getOrDefault(figure, Set.of())))));
                }
            }
            team.goOn();
        }
        return told;
    }

    private static Range band(Collection<Long> people, Set<Long> counted) {
        int count = (int) people.stream().filter(counted::contains).count();
        int band = Math.min(20 * count / people.size(), 19);
        return new Range(5 * band, 5 * band + 5);
    }
}
