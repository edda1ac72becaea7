package org.earshot.throughput;

import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** The backlog from tomorrow on if so, from what stands now and the organisation's exposure settings. */
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
     * The escalation desk, from the escalations of the last 28 days. Refused with {@code throughput.what-if} for a time of nothing or a
     * share outside 0 to 1.
     *
     * @param meanTime how long an escalation keeps somebody until it is acknowledged and triaged
     * @param wait within which it should be begun
     * @param share of them, such as 0.95
     */
    @RolesAllowed({"MANAGER", "TS_LEAD"})
    @Transactional(readOnly = true)
    public EscalationDesk desk(Duration meanTime, Duration wait, double share) {
        if (!meanTime.isPositive() || wait.isNegative() || !(share > 0 && share < 1)) {
            throw new Refusal(
                    "throughput.what-if", "Choose a time of more than nothing and a share between 0 and 100 %.");
        }
        Period lately = throughput.lastDays(WEEKS * 7);
        double hours = lately.days() * 24.0;
        return EscalationDesk.of(funnel.figures(lately).total().raised() / hours, meanTime, wait, share);
    }
}
