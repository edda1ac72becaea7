package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.earshot.shared.Refusal;
import org.junit.jupiter.api.Test;

class ForecastingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final ExposureCost COST = new ExposureCost(List.of(0.5, 4.0, 12.0, 30.0), 40, 140);
    private static final List<Double> HARMLESS = List.of(0.0, 0.0, 0.0, 0.0);
    private static final List<Double> HEAVY = List.of(0.0, 0.02, 0.0, 0.0);
    private static final SortedMap<LocalDate, Long> NOTHING = Collections.emptySortedMap();

    @Test
    void whatPeopleCannotDoStays() {
        Outlook outlook = Forecasting.outlook(plan(10, 1_000, 2, 0, HARMLESS), COST, since(1, 500), MONDAY);
        assertThat(outlook.perPerson()).isEqualTo(400);
        assertThat(outlook.days().getFirst())
                .isEqualTo(new Outlook.ForecastDay(MONDAY, 1_000, 2, 800, 700, 0, Outlook.Limit.TIME));
        assertThat(outlook.days().getLast().backlog()).isCloseTo(500 + 10 * 200, within(1e-6));
    }

    @Test
    void theOldestAreDoneFirst() {
        var standing = new TreeMap<>(since(31, 500));
        standing.putAll(since(1, 500));
        Outlook outlook = Forecasting.outlook(plan(3, 400, 1, 0, HARMLESS), COST, standing, MONDAY);
        assertThat(outlook.backlog()).isEqualTo(1_000);
        // The oldest last a day and a quarter, and what stood at first two days and a half.
        assertThat(outlook.days()).extracting(Outlook.ForecastDay::oldestDays).containsExactly(31, 2, 2);
    }

    @Test
    void whatStandsGrowsOlderWhileNobodyIsThere() {
        Outlook outlook = Forecasting.outlook(plan(3, 400, 0, 0, HARMLESS), COST, since(31, 1_000), MONDAY);
        assertThat(outlook.days()).extracting(Outlook.ForecastDay::oldestDays).containsExactly(31, 32, 33);
    }

    /** The oldest is from the first day up to which more had come than was done, however the batches were taken. */
    @Test
    void theOldestIsTheFirstThatWasNotDone() {
        for (long seed = 1; seed <= 300; seed++) {
            Random lot = new Random(seed);
            var standing = new TreeMap<LocalDate, Long>();
            for (int batch = lot.nextInt(6); batch > 0; batch--) {
                standing.put(MONDAY.minusDays(1 + lot.nextInt(100)), (long) lot.nextInt(2_000));
            }
            WhatIf plan = plan(1 + lot.nextInt(40), lot.nextInt(2_000), lot.nextInt(6), 0, HARMLESS);
            Outlook outlook = Forecasting.outlook(plan, COST, standing, MONDAY);
            var came = new TreeMap<LocalDate, Double>();
            standing.forEach((day, clips) -> came.put(day, (double) clips));
            double done = 0;
            for (Outlook.ForecastDay day : outlook.days()) {
                came.put(day.day(), day.inflow());
                done += day.done();
                assertThat(day.oldestDays()).as("seed %d, %s", seed, day).isEqualTo(oldest(came, done, day.day()));
            }
        }
    }

    private static int oldest(SortedMap<LocalDate, Double> came, double done, LocalDate day) {
        double upTo = 0;
        for (var batch : came.entrySet()) {
            upTo += batch.getValue();
            if (upTo > done) {
                return (int) ChronoUnit.DAYS.between(batch.getKey(), day);
            }
        }
        return 0;
    }

    @Test
    void absenceTakesPeopleAway() {
        Outlook outlook = Forecasting.outlook(plan(1, 1_000, 2, 0.25, HARMLESS), COST, NOTHING, MONDAY);
        assertThat(outlook.days().getFirst().done()).isEqualTo(600);
    }

    /** 2 % of S2 cost 0.08 points a clip, so a budget of 40 is enough for 500 clips and no more, whatever the time. */
    @Test
    void whatPeopleMayHearInADayIsASecondLimit() {
        WhatIf plan = new WhatIf(1, week(2_000), daysOf(2, 3), 0, 200, 5, HEAVY, 10);
        Outlook outlook = Forecasting.outlook(plan, COST, NOTHING, MONDAY);
        assertThat(outlook.perPerson()).isCloseTo(500, within(1e-9));
        assertThat(outlook.days().getFirst().limit()).isEqualTo(Outlook.Limit.DAY_BUDGET);
        WhatIf longer = new WhatIf(1, week(2_000), daysOf(2, 3), 0, 200, 5, HEAVY, 30);
        assertThat(Forecasting.outlook(longer, COST, NOTHING, MONDAY).perPerson())
                .isCloseTo(250, within(1e-9));
    }

    /** On five days of 40 somebody would have heard 200 of 140 points, so each of the five is enough for 28. */
    @Test
    void whatPeopleMayHearInAWeekIsAThirdLimit() {
        for (int days : List.of(5, 6, 7)) {
            WhatIf plan = new WhatIf(7, week(2_000), daysOf(2, days), 0, 200, 5, HEAVY, 10);
            Outlook outlook = Forecasting.outlook(plan, COST, NOTHING, MONDAY);
            assertThat(outlook.perPerson()).as("%d days", days).isCloseTo(350, within(1e-9));
            assertThat(outlook.days().getFirst().done()).isCloseTo(700, within(1e-9));
            assertThat(outlook.days())
                    .filteredOn(day -> day.people() > 0)
                    .extracting(Outlook.ForecastDay::limit)
                    .containsOnly(Outlook.Limit.WEEK_BUDGET);
        }
        WhatIf four = new WhatIf(7, week(2_000), daysOf(2, 4), 0, 200, 5, HEAVY, 10);
        assertThat(Forecasting.outlook(four, COST, NOTHING, MONDAY).perPerson()).isCloseTo(437.5, within(1e-9));
    }

    @Test
    void whereNobodyIsPlannedNothingElseHoldsTheWorkBack() {
        WhatIf plan = new WhatIf(7, week(2_000), daysOf(2, 5), 0, 200, 5, HEAVY, 10);
        Outlook outlook = Forecasting.outlook(plan, COST, NOTHING, MONDAY);
        assertThat(outlook.days().subList(5, 7))
                .extracting(Outlook.ForecastDay::limit)
                .containsOnly(Outlook.Limit.NOBODY);
    }

    /** What the page begins with: there is time for 300 clips, and points for 421 of a day alone. */
    @Test
    void theUsualPlanIsHeldBackByTheWeek() {
        List<Double> usual = List.of(0.05, 0.01, 0.002, 0.0002);
        WhatIf plan = new WhatIf(1, week(5_000), daysOf(10, 5), 0, 300, 1, usual, 15);
        Outlook outlook = Forecasting.outlook(plan, COST, NOTHING, MONDAY);
        assertThat(outlook.perPerson()).isCloseTo(28 / 0.095, within(1e-9));
        assertThat(outlook.days().getFirst().limit()).isEqualTo(Outlook.Limit.WEEK_BUDGET);
    }

    /** Somebody who is there on each day that has people, or on any five of them, whatever is planned and counted. */
    @Test
    void nobodyIsToHearMoreThanTheBudgetsWhereverSevenDaysBegin() {
        for (long seed = 1; seed <= 300; seed++) {
            Random lot = new Random(seed);
            var cost = new ExposureCost(
                    List.of(0.5, 4.0, 12.0, 30.0), 1 + lot.nextDouble() * 59, 1 + lot.nextDouble() * 209);
            List<Double> planned = lot.ints(7, 0, 3).mapToObj(Double::valueOf).toList();
            List<Double> prevalence = List.of(lot.nextDouble() / 4, lot.nextDouble() / 4, lot.nextDouble() / 4, 0.01);
            WhatIf plan = new WhatIf(28, week(2_000), planned, 0, 300, lot.nextDouble() * 4, prevalence, 20);
            Outlook outlook = Forecasting.outlook(plan, cost, NOTHING, MONDAY);
            double points = cost.points(prevalence, 20);
            List<Double> heard = outlook.days().stream()
                    .map(day -> day.people() > 0 ? day.done() / day.people() * points : 0)
                    .toList();
            assertThat(heard).as("seed %d", seed).allMatch(day -> day <= cost.dayBudget() + 1e-9);
            for (int first = 0; first + 7 <= heard.size(); first++) {
                double week = heard.subList(first, first + 7).stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(5)
                        .mapToDouble(Double::doubleValue)
                        .sum();
                assertThat(week).as("seed %d", seed).isLessThanOrEqualTo(cost.weekBudget() + 1e-9);
            }
            double byTime = plan.netMinutes() * plan.pace();
            assertThat(outlook.perPerson()).as("seed %d", seed).isLessThanOrEqualTo(byTime);
            Outlook.ForecastDay last = outlook.days().getLast();
            if (last.limit() == Outlook.Limit.TIME) {
                assertThat(outlook.perPerson()).as("seed %d", seed).isEqualTo(byTime);
            } else if (last.limit() == Outlook.Limit.WEEK_BUDGET) {
                assertThat(outlook.perPerson() * points * plan.workingDays())
                        .as("seed %d", seed)
                        .isCloseTo(cost.weekBudget(), within(1e-6));
            }
        }
    }

    @Test
    void noClipIsLostOrDoneTwice() {
        for (long seed = 1; seed <= 300; seed++) {
            Random lot = new Random(seed);
            WhatIf plan = plan(1 + lot.nextInt(60), lot.nextInt(3_000), lot.nextInt(12), lot.nextDouble(), HARMLESS);
            long backlog = lot.nextInt(5_000);
            Outlook outlook = Forecasting.outlook(plan, COST, since(1, backlog), MONDAY);
            double in = backlog
                    + outlook.days().stream()
                            .mapToDouble(Outlook.ForecastDay::inflow)
                            .sum();
            double done = outlook.days().stream()
                    .mapToDouble(Outlook.ForecastDay::done)
                    .sum();
            assertThat(in - done)
                    .as("seed %d", seed)
                    .isCloseTo(outlook.days().getLast().backlog(), within(1e-3));
            assertThat(outlook.days())
                    .as("seed %d", seed)
                    .allMatch(day -> day.backlog() >= 0 && day.oldestDays() >= 0 && day.done() >= 0);
        }
    }

    @Test
    void plansThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> plan(0, 1, 1, 0, HARMLESS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(" ");
        assertThatThrownBy(() -> plan(1, 1, 1, 1.5, HARMLESS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(" ");
        assertThatThrownBy(() -> plan(1, Double.NaN, 1, 0, HARMLESS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(" ");
        assertThatThrownBy(() -> plan(1, 1, 1, 0, List.of(0.5, 0.5, 0.5, 0.0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(" ");
    }

    private static WhatIf plan(int days, double inflow, double people, double absence, List<Double> prevalence) {
        return new WhatIf(days, week(inflow), week(people), absence, 200, 2, prevalence, 5);
    }

    /** So many people on the first days of a week. */
    private static List<Double> daysOf(double people, int days) {
        return IntStream.range(0, 7).mapToObj(day -> day < days ? people : 0.0).toList();
    }

    /** Clips that came so many days before the first. */
    private static SortedMap<LocalDate, Long> since(int days, long clips) {
        return new TreeMap<>(Map.of(MONDAY.minusDays(days), clips));
    }

    private static List<Double> week(double each) {
        return Collections.nCopies(7, each);
    }
}
