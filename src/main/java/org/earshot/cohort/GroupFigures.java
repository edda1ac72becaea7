package org.earshot.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.earshot.cohort.ToldStore.CohortWeek;
import org.earshot.cohort.ToldStore.TeamWeek;
import org.earshot.disclosure.Cohorts;
import org.earshot.disclosure.Range;
import org.earshot.disclosure.Range.Told;
import org.earshot.disclosure.Team;
import org.earshot.disclosure.Telling.Reason;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * What managers are told about groups of people. Every answer is worked out from what was told of cohorts of ten to nineteen people and of
 * nothing else, so no filter, total or period tells more than those. Nobody is named and no cohort is shown by itself.
 */
@Door
public class GroupFigures {

    /** The most weeks that are put together. */
    public static final int MOST_WEEKS = 13;

    private final ToldStore told;

    GroupFigures(ToldStore told) {
        this.told = told;
    }

    /**
     * Whole weeks, and none that is not settled. Refused with {@code cohort.weeks} for a number of weeks that is not 1 to 13.
     *
     * @param upTo the last week is the one that this day lies in; null: the last settled one
     */
    @RolesAllowed("MANAGER")
    @Transactional(readOnly = true)
    public GroupTable table(GroupFilter filter, @Nullable LocalDate upTo) {
        if (filter.weeks() < 1 || filter.weeks() > MOST_WEEKS) {
            throw new Refusal("cohort.weeks", "Choose 1 to " + MOST_WEEKS + " weeks.");
        }
        LocalDate last = told.lastWeek()
                .map(settled -> upTo == null || upTo.isAfter(settled) ? settled : monday(upTo))
                .orElse(null);
        if (last == null) {
            return new GroupTable(null, row(null, null, List.of(), List.of()), List.of(), List.of());
        }
        LocalDate from = last.minusWeeks(filter.weeks() - 1L);
        Predicate<Team> meant = meant(filter);
        List<TeamWeek> teams = told.teams(from, last).stream()
                .filter(each -> meant.test(each.team()))
                .toList();
        List<CohortWeek> cohorts = told.cohorts(from, last).stream()
                .filter(each -> meant.test(each.team()))
                .toList();
        return new GroupTable(last, row(null, null, teams, cohorts), byTeam(teams, cohorts), byWeek(teams, cohorts));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Languages that a filter can name. */
    @RolesAllowed("MANAGER")
    @Transactional(readOnly = true)
    public Set<String> languages() {
        LocalDate last = told.lastWeek().orElse(null);
        return last == null
                ? Set.of()
                : told.teams(last.minusWeeks(MOST_WEEKS), last).stream()
                        .map(each -> each.team().language())
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<Team> meant(GroupFilter filter) {
        return team -> (filter.site() == null || filter.site() == team.site())
                && (filter.language() == null || filter.language().equals(team.language()));
    }

    private static List<GroupRow> byTeam(List<TeamWeek> teams, List<CohortWeek> cohorts) {
        return teams.stream()
                .map(TeamWeek::team)
                .distinct()
                .sorted(Comparator.comparingLong(Team::site)
                        .thenComparing(Team::language, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(team -> row(
                        team,
                        null,
                        teams.stream().filter(each -> each.team().equals(team)).toList(),
                        cohorts.stream()
                                .filter(each -> each.team().equals(team))
                                .toList()))
                .toList();
    }

    private static List<GroupRow> byWeek(List<TeamWeek> teams, List<CohortWeek> cohorts) {
        return teams.stream()
                .map(TeamWeek::week)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(week -> row(
                        null,
                        week,
                        teams.stream().filter(each -> each.week().equals(week)).toList(),
                        cohorts.stream()
                                .filter(each -> each.week().equals(week))
                                .toList()))
                .toList();
    }

    private static GroupRow row(
            @Nullable Team team, @Nullable LocalDate week, List<TeamWeek> teams, List<CohortWeek> cohorts) {
        Map<Reason, Integer> withheld = new TreeMap<>();
        teams.forEach(each -> {
            int inCohorts = cohorts.stream()
                    .filter(cohort ->
                            cohort.week().equals(each.week()) && cohort.team().equals(each.team()))
                    .mapToInt(CohortWeek::people)
                    .sum();
            withheld.merge(
                    each.people() < Cohorts.LEAST ? Reason.FEW : Reason.WAITING,
                    each.people() - inCohorts,
                    Integer::sum);
        });
        cohorts.stream()
                .filter(each -> each.ranges().isEmpty())
                .forEach(each -> withheld.merge(Reason.AWAY, each.people(), Integer::sum));
        withheld.values().removeIf(people -> people == 0);
        return new GroupRow(
                team, week, teams.stream().mapToInt(TeamWeek::people).sum(), withheld, ranges(cohorts));
    }

    private static Map<String, Range> ranges(List<CohortWeek> cohorts) {
        Set<String> figures = new TreeSet<>();
        cohorts.forEach(each -> figures.addAll(each.ranges().keySet()));
        Map<String, Range> ranges = new TreeMap<>();
        figures.forEach(figure -> ranges.put(
                figure,
                Range.together(cohorts.stream()
                        .filter(each -> each.ranges().containsKey(figure))
                        .map(each -> new Told(each.people(), each.ranges().get(figure)))
                        .toList())));
        return ranges;
    }
}
