package org.earshot.throughput;

import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.earshot.access.Me;
import org.earshot.access.Sites;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much work there is: what waits and for how long, what came in and what left. Nothing of it is about people. Figures by day are
 * those of {@link #countedAt}, at most some ten minutes old; what stands in queues is read as it is.
 */
@Door
public class Throughput {

    private final VolumeStore volumes;
    private final DayStore days;
    private final CountDays counting;
    private final CheckDays checks;
    private final WeekStore weeks;
    private final Queues queues;
    private final Sites sites;
    private final Me me;
    private final DatabaseTime time;

    Throughput(
            VolumeStore volumes,
            DayStore days,
            CountDays counting,
            CheckDays checks,
            WeekStore weeks,
            Queues queues,
            Sites sites,
            Me me,
            DatabaseTime time) {
        this.volumes = volumes;
        this.days = days;
        this.counting = counting;
        this.checks = checks;
        this.weeks = weeks;
        this.queues = queues;
        this.sites = sites;
        this.me = me;
        this.time = time;
    }

    /** The zones that days can be asked for in: those of all sites, and UTC. */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "DUTY_MANAGER", "MANAGER", "AUDITOR"})
    @Transactional(readOnly = true)
    public Set<ZoneId> zones() {
        return counting.zones();
    }

    /** So many whole days up to today in the zone of my site; in UTC when I work at none. */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "DUTY_MANAGER", "MANAGER", "AUDITOR"})
    @Transactional(readOnly = true)
    public Period lastDays(int count) {
        Long site = me.person().siteId();
        ZoneId zone = site == null ? CountDays.UTC : sites.site(site).zone();
        return Period.last(count, LocalDate.ofInstant(time.now(), zone), zone);
    }

    /** So many whole weeks up to the one that this day lies in, if that is over; null: up to the last one. */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "DUTY_MANAGER", "MANAGER", "AUDITOR"})
    @Transactional(readOnly = true)
    public Weeks lastWeeks(int count, @Nullable LocalDate upTo) {
        LocalDate yesterday = LocalDate.ofInstant(time.now(), Weeks.ZONE).minusDays(1);
        LocalDate sunday = upTo == null ? yesterday : upTo.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Weeks.last(count, sunday.isAfter(yesterday) ? yesterday : sunday);
    }

    /** What stands in each queue that is not retired, the one whose clips have waited longest first. */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "MANAGER"})
    @Transactional(readOnly = true)
    public List<QueueBacklog> backlog() {
        Instant now = time.now();
        Map<Long, VolumeStore.Standing> standing = volumes.standing();
        return queues.list().stream()
                .filter(queue -> queue.state() != Queue.State.RETIRED)
                .map(queue -> backlog(queue, standing.getOrDefault(queue.id(), new VolumeStore.Standing(0, 0)), now))
                .sorted(java.util.Comparator.comparing(
                        QueueBacklog::oldest, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .toList();
    }

    private QueueBacklog backlog(Queue queue, VolumeStore.Standing standing, Instant now) {
        long waiting = standing.waiting();
        return new QueueBacklog(
                queue.id(),
                queue.name(),
                queue.language(),
                waiting,
                standing.inHand(),
                waiting == 0 ? null : volumes.waitingSince(queue.id(), 0).orElse(null),
                waiting == 0 ? null : age(queue.id(), waiting / 2, now),
                waiting == 0 ? null : age(queue.id(), waiting / 10, now));
    }

    private @Nullable Duration age(long queue, long before, Instant now) {
        return volumes.waitingSince(queue, before)
                .map(since -> Duration.between(since, now))
                .orElse(null);
    }

    /**
     * What came and left in the period. Refused with {@code throughput.period} for one that ends before it begins or is longer than 400
     * days, and with {@code throughput.zone} for a zone of no site.
     */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "MANAGER"})
    @Transactional(readOnly = true)
    public Volumes volumes(Period period, QueueFilter filter) {
        check(period);
        Set<Long> meant = queues(filter);
        List<VolumeStore.Line> lines = volumes.lines(period, meant);
        Map<Long, Flow> byQueue = new TreeMap<>();
        Map<LocalDate, Map<Long, Flow>> byDay = new TreeMap<>();
        Map<LengthBand, Integer> left = new EnumMap<>(LengthBand.class);
        for (VolumeStore.Line line : lines) {
            byQueue.merge(line.queueId(), line.flow(), Flow::plus);
            byDay.computeIfAbsent(line.day(), day -> new TreeMap<>()).merge(line.queueId(), line.flow(), Flow::plus);
            if (line.flow().left() > 0) {
                left.merge(line.band(), line.flow().left(), Integer::sum);
            }
        }
        List<Volumes.QueueDay> queueDays = new ArrayList<>();
        byDay.forEach(
                (day, flows) -> flows.forEach((queue, flow) -> queueDays.add(new Volumes.QueueDay(day, queue, flow))));
        return new Volumes(
                period,
                total(byQueue.values()),
                total(volumes.lines(period.before(), meant).stream()
                        .map(VolumeStore.Line::flow)
                        .toList()),
                days(period, byDay, volumes.standingBefore(period, meant)),
                byQueue,
                queueDays,
                left);
    }

    private static List<Volumes.DayFlow> days(Period period, Map<LocalDate, Map<Long, Flow>> byDay, long before) {
        List<Volumes.DayFlow> days = new ArrayList<>();
        long standing = before;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            Flow flow = total(byDay.getOrDefault(day, Map.of()).values());
            standing += flow.entered() - flow.left();
            days.add(new Volumes.DayFlow(day, flow, standing));
        }
        return days;
    }

    private static Flow total(Collection<Flow> flows) {
        return flows.stream().reduce(Flow.NONE, Flow::plus);
    }

    /**
     * How clips of whole weeks left their queues, of everybody together, by the Monday of the week; a week in which fewer than ten people
     * worked on clips is left out. Refused with {@code throughput.weeks} as {@link Funnel#figures}.
     */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "MANAGER"})
    @Transactional(readOnly = true)
    public Map<LocalDate, Endings> endings(Weeks asked) {
        asked.check(LocalDate.ofInstant(time.now(), Weeks.ZONE));
        return volumes.endings(weeks.told(asked));
    }

    /** How long clips that left in the period had waited when somebody took them, by queue. Refused as {@link #volumes}. */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "MANAGER"})
    @Transactional(readOnly = true)
    public Map<Long, Steps> waited(Period period, QueueFilter filter) {
        check(period);
        return volumes.waited(period, queues(filter));
    }

    /** How fresh figures by day are, and what the last nightly recount of them found. */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "DUTY_MANAGER", "MANAGER", "AUDITOR"})
    @Transactional(readOnly = true)
    public CountedAt countedAt() {
        return new CountedAt(
                days.last(CountDays.UTC, Day.of(time.now(), CountDays.UTC).date())
                        .map(DayStore.Counted::at)
                        .orElse(null),
                checks.latest().orElse(null));
    }

    private void check(Period period) {
        if (period.days() < 1 || period.days() > Period.MOST_DAYS) {
            throw new Refusal("throughput.period", "Choose 1 to " + Period.MOST_DAYS + " days.");
        }
        if (!counting.zones().contains(period.zone())) {
            throw new Refusal("throughput.zone", "No site lies in this time zone, so no days are counted in it.");
        }
    }

    private Set<Long> queues(QueueFilter filter) {
        return queues.list().stream().filter(filter::means).map(Queue::id).collect(Collectors.toSet());
    }
}
