package org.earshot.throughput;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Backlog from inflow and staffing, day by day: a workload model, because clips wait for people and not people for clips; with what
 * people may hear in a day as a second limit.
 */
final class Forecasting {

    /** Less than this of a clip is none. */
    private static final double NOTHING = 1e-9;

    private record Batch(int day, double clips) {}

    private Forecasting() {}

    /** @param backlog clips that stand at the beginning, taken to have come on the day before */
    static Outlook outlook(WhatIf plan, ExposureCost cost, double backlog, LocalDate first) {
        double byTime = plan.netMinutes() * plan.pace();
        double points = cost.points(plan.prevalence(), plan.seconds());
        double byExposure = points <= 0 ? Double.POSITIVE_INFINITY : cost.dayBudget() / points;
        double perPerson = Math.min(byTime, byExposure);
        Deque<Batch> standing = new ArrayDeque<>();
        standing.add(new Batch(-1, backlog));
        List<Outlook.ForecastDay> days = new ArrayList<>();
        for (int day = 0; day < plan.days(); day++) {
            LocalDate date = first.plusDays(day);
            int weekday = date.getDayOfWeek().getValue() - 1;
            double inflow = plan.inflow().get(weekday);
            double people = plan.planned().get(weekday) * (1 - plan.absence());
            standing.add(new Batch(day, inflow));
            double before = total(standing);
            double done = Math.min(before, people * perPerson);
            take(standing, done);
            double left = before - done;
            Outlook.Limit limit = left <= NOTHING
                    ? Outlook.Limit.INFLOW
                    : byExposure < byTime ? Outlook.Limit.EXPOSURE : Outlook.Limit.TIME;
            int oldest = left <= NOTHING || standing.isEmpty()
                    ? 0
                    : day - standing.getFirst().day();
            days.add(new Outlook.ForecastDay(date, inflow, people, done, Math.max(0, left), oldest, limit));
        }
        return new Outlook(backlog, List.copyOf(days), perPerson);
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
            standing.addFirst(new Batch(oldest.day(), oldest.clips() - left));
        }
    }
}
