package org.earshot.throughput;

import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.earshot.access.SystemActor;
import org.earshot.exposure.ExposureSettings;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much work is to be expected, and how many people it takes. Paces and times are what the manager assumes: nothing here is
 * taken from how anybody worked.
 */
@Door
public class Staffing {

    /** Four weeks have each day of the week four times. */
    private static final int WEEKS = 4;

    private static final double HOURS_OF_A_WEEK = 168;

    private final Throughput throughput;
    private final Funnel funnel;
    private final ExposureSettings exposure;

    Staffing(Throughput throughput, Funnel funnel, ExposureSettings exposure) {
        this.throughput = throughput;
        this.funnel = funnel;
        this.exposure = exposure;
    }

    /** Clips that came in on each day of the week, Monday first, on average over the last four whole weeks of days. */
    @RolesAllowed("MANAGER")
    @Transactional(readOnly = true)
    public List<Double> inflow(QueueFilter filter) {
        Period today = throughput.lastDays(1);
        Volumes lately = throughput.volumes(Period.last(WEEKS * 7, today.to().minusDays(1), today.zone()), filter);
        List<Double> inflow = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            inflow.add(lately.days().stream()
                            .filter(day -> day.day().getDayOfWeek() == weekday)
                            .mapToInt(day -> day.flow().entered())
                            .sum()
                    / (double) WEEKS);
        }
        return inflow;
    }

    /**
     * The backlog from tomorrow on if so, from what stands now and the organisation's exposure settings. A plan that could not be is refused
     * with {@code throughput.what-if} when it is made, see {@link WhatIf}.
     */
    @RolesAllowed("MANAGER")
    @Transactional(readOnly = true)
    public Outlook outlook(WhatIf plan, QueueFilter filter) {
        long standing = throughput.backlog().stream()
                .filter(queue -> filter.queue() == null || filter.queue() == queue.queueId())
                .filter(queue -> filter.language() == null || filter.language().equals(queue.language()))
                .mapToLong(queue -> queue.waiting() + queue.inHand())
                .sum();
        LocalDate tomorrow = throughput.lastDays(1).to().plusDays(1);
        return Forecasting.outlook(plan, cost(), standing, tomorrow);
    }

    private ExposureCost cost() {
        var settings = SystemActor.call("staffing", exposure::current).settings();
        return new ExposureCost(
                List.of(settings.weightS1(), settings.weightS2(), settings.weightS3(), settings.weightS4()),
                settings.dayBudget());
    }

    /**
     * Escalations an hour on average over the last four whole weeks that are told, see {@link Funnel}; empty when fewer than ten people
     * worked in each of them.
     */
    @RolesAllowed({"MANAGER", "TS_LEAD"})
    @Transactional(readOnly = true)
    public OptionalDouble arrivals() {
        CaseFigures lately = funnel.figures(throughput.lastWeeks(WEEKS, null));
        double hours = lately.told().size() * HOURS_OF_A_WEEK;
        return hours == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(lately.total().raised() / hours);
    }

    /**
     * The escalation desk. Refused with {@code throughput.what-if} for less than no escalations, for more work than a thousand people do, for
     * a time of nothing or a share that is not between 0 and 1.
     *
     * @param perHour escalations an hour, such as {@link #arrivals}
     * @param meanTime how long an escalation keeps somebody until it is acknowledged and triaged
     * @param wait within which it should be begun
     * @param share of them, such as 0.95
     */
    @RolesAllowed({"MANAGER", "TS_LEAD"})
    public EscalationDesk desk(double perHour, Duration meanTime, Duration wait, double share) {
        if (!(perHour >= 0) || !meanTime.isPositive() || wait.isNegative() || !(share > 0 && share < 1)) {
            throw new Refusal(
                    "throughput.what-if",
                    "Choose at least 0 escalations, a time of more than nothing and a share between 0 and 100 %.");
        }
        if (perHour * meanTime.toMillis() / Duration.ofHours(1).toMillis() >= ErlangC.MOST) {
            throw new Refusal(
                    "throughput.what-if", "So much work would take " + ErlangC.MOST + " people and more. Choose less.");
        }
        return EscalationDesk.of(perHour, meanTime, wait, share);
    }
}
