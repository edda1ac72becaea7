package org.earshot.throughput;

import java.time.LocalDate;
import java.util.List;

/**
 * A forecast of the backlog.
 *
 * @param backlog clips that stand in the queues at the beginning
 * @param days one after another
 * @param perPerson clips that one person can do in a day, by the tightest limit
 */
public record Outlook(double backlog, List<ForecastDay> days, double perPerson) {

    /** What holds the work back on a day. */
    public enum Limit {
        /** There is less work than people could do. */
        INFLOW,
        /** Nobody is planned. */
        NOBODY,
        /** People's time. */
        TIME,
        /** What people may hear in a day; more time would not help, more people would. */
        DAY_BUDGET,
        /** What people may hear in seven days; more time would not help, more people would. */
        WEEK_BUDGET
    }

    /**
     * @param people who are there
     * @param done clips that leave
     * @param backlog clips that stand at the end of the day
     * @param oldestDays how many days before this one the oldest of them came, when the oldest are done first; 0 when it came on this day
     */
    public record ForecastDay(
            LocalDate day, double inflow, double people, double done, double backlog, int oldestDays, Limit limit) {}
}
