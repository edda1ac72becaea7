package org.earshot.throughput;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.earshot.access.SystemActor;
import org.earshot.exposure.ExposureSettings;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much work is to be expected, and how many people it takes. Paces and times are what the manager assumes: nothing here is
 * taken from how anybody worked.
 */
@Door
public class Staffing {

    private static final int WEEKS = 4;

    private static final double HOURS_OF_A_WEEK = 168;

    private final Throughput throughput;
    private final Funnel funnel;
    private final ExposureSettings exposure;
    private final VolumeStore volumes;
    private final Queues queues;

    Staffing(Throughput throughput, Funnel funnel, ExposureSettings exposure, VolumeStore volumes, Queues queues) {
        this.throughput = throughput;
        this.funnel = funnel;
        this.exposure = exposure;
        this.volumes = volumes;
        this.queues = queues;
    }

    /**
     * Clips that came in on each day of the week, on average over the last four weeks of whole days, or since a queue's first day. Queues
     * that take none in any more are left out.
     */
    @RolesAllowed("MANAGER")
    @Transactional(readOnly = true)
    public Inflow inflow(QueueFilter filter) {
        Period today = throughput.lastDays(1);
        Period lately = Period.last(Inflow.DAYS, today.to().minusDays(1), today.zone());
        Set<Long> meant = meant(filter, Queue.State.OPEN, Queue.State.PAUSED);
        return Inflow.average(
                lately,
                volumes.since(today.zone(), meant),
                throughput.volumes(lately, filter).queueDays());
    }

    /**
     * The backlog from tomorrow on under each of the plans, from what stands now in queues that are not retired and the organisation's
     * exposure settings. A plan that could not be is refused with {@code throughput.what-if} when it is made, see {@link WhatIf}.
     */
    @RolesAllowed("MANAGER")
    @Transactional(readOnly = true)
    public List<Outlook> outlooks(List<WhatIf> plans, QueueFilter filter) {
        Period today = throughput.lastDays(1);
        Set<Long> meant = meant(filter, Queue.State.OPEN, Queue.State.PAUSED, Queue.State.DRAINING);
        SortedMap<LocalDate, Long> standing = volumes.came(new Day(today.zone(), today.to()), meant);
        ExposureCost cost = cost();
        return plans.stream()
                .map(plan ->
                        Forecasting.outlook(plan, cost, standing, today.to().plusDays(1)))
                .toList();
    }

    private Set<Long> meant(QueueFilter filter, Queue.State... states) {
        return queues.list().stream()
                .filter(filter::means)
                .filter(queue -> List.of(states).contains(queue.state()))
                .map(Queue::id)
                .collect(Collectors.toSet());
    }

    private ExposureCost cost() {
        var settings = SystemActor.call("staffing", exposure::current).settings();
        return new ExposureCost(
                List.of(settings.weightS1(), settings.weightS2(), settings.weightS3(), settings.weightS4()),
                settings.dayBudget(),
                settings.weekBudget());
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
