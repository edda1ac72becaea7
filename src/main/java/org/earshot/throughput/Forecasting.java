package org.earshot.throughput;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;

/**
 * Backlog from inflow and staffing, day by day: a workload model, because clips wait for people and not people for clips; with what
 * people may hear in a day and in seven days as further limits. The budget of seven days is spread evenly over the days a person works:
 * then no seven days in a row have more of it, wherever they begin.
 */
final class Forecasting {

    /** Less than this of a clip is none. */
    private static final double NOTHING = 1e-9;

    private record Batch(LocalDate came, double clips) {}

    private Forecasting() {}

    /** @param backlog clips that stand at the beginning, by the day they came, all before the first */
    static Outlook outlook(WhatIf plan, ExposureCost cost, SortedMap<LocalDate, Long> backlog, LocalDate first) {
        double byTime = plan.netMinutes() * plan.pace();
        double points = cost.points(plan.prevalence(), plan.seconds());
        double byDay = clips(cost.dayBudget(), points);
        double byWeek = clips(cost.weekBudget() / plan.workingDays(), points);
        double perPerson = Math.min(byTime, Math.min(byDay, byWeek));
        Outlook.Limit tightest = perPerson == byTime
                ? Outlook.Limit.TIME
                : perPerson == byDay ? Outlook.Limit.DAY_BUDGET : Outlook.Limit.WEEK_BUDGET;
        Deque<Batch> standing = new ArrayDeque<>();
        backlog.forEach((came, clips) -> standing.add(new Batch(came, clips)));
        double atFirst = total(standing);
        List<Outlook.ForecastDay> days = new ArrayList<>();
        for (int day = 0; day < plan.days(); day++) {
            LocalDate date = first.plusDays(day);
            int weekday = date.getDayOfWeek().getValue() - 1;
            double inflow = plan.inflow().get(weekday);
            double people = plan.planned().get(weekday) * (1 - plan.absence());
            standing.add(new Batch(date, inflow));
            double before = total(standing);
            double done = Math.min(before, people * perPerson);
            take(standing, done);
            double left = before - done;
            Outlook.Limit limit =
                    left <= NOTHING ? Outlook.Limit.INFLOW : people <= 0 ? Outlook.Limit.NOBODY : tightest;
            int oldest = left <= NOTHING || standing.isEmpty()
                    ? 0
                    : (int) ChronoUnit.DAYS.between(standing.getFirst().came(), date);
            days.add(new Outlook.ForecastDay(date, inflow, people, done, Math.max(0, left), oldest, limit));
        }
        return new Outlook(atFirst, List.copyOf(days), perPerson);
    }

    private static double clips(double budget, double points) {
        return points <= 0 ? Double.POSITIVE_INFINITY : budget / points;
    }

    private static double total(Deque<Batch> standing) {
        return standing.stream().mapToDouble(Batch::clips).sum();
    }

    /** The oldest first. */
    private static void take(Deque<Batch> standing, double clips) {
        double left = clips;
        while (!standing.isEmpty() && standing.getFirst().clips() <= left + NOTHING) {
            left -= standing.removeFirst().clips();
        }
        if (!standing.isEmpty() && left > 0) {
            Batch oldest = standing.removeFirst();
            standing.addFirst(new Batch(oldest.came(), oldest.clips() - left));
        }
    }
}
