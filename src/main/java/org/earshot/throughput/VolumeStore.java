package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.DAY_VOLUME;
import static org.earshot.tables.throughput.Tables.DAY_WAITED;
import static org.earshot.tables.throughput.Tables.STANDING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

/** Reads counted days, and where queues stand. */
@Component
final class VolumeStore {

    record Line(LocalDate day, long queueId, LengthBand band, Flow flow) {}

    record Standing(long waiting, long inHand) {}

    private static final Field<Integer> LEFT = DAY_VOLUME
            .FILED
            .plus(DAY_VOLUME.RAISED)
            .plus(DAY_VOLUME.SET_PRIVATE)
            .plus(DAY_VOLUME.WITHDRAWN);

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private final DSLContext db;

    VolumeStore(DSLContext db) {
        this.db = db;
    }

    List<Line> lines(Period period, Collection<Long> queues) {
        return db.select(DAY_VOLUME.ON_DAY, DAY_VOLUME.QUEUE_ID, DAY_VOLUME.LENGTH_BAND, DAY_VOLUME.ENTERED, LEFT)
                .from(DAY_VOLUME)
                .where(DAY_VOLUME.ZONE.eq(period.zone().getId()))
                .and(DAY_VOLUME.ON_DAY.between(period.from(), period.to()))
                .and(DAY_VOLUME.QUEUE_ID.in(queues))
                .orderBy(DAY_VOLUME.ON_DAY, DAY_VOLUME.QUEUE_ID)
                .fetch(row -> new Line(
                        row.value1(),
                        row.value2(),
                        LengthBand.values()[row.value3()],
                        new Flow(row.value4(), row.value5())));
    }

    /** How clips left in those weeks, of all queues together, by the Monday of the week. */
    Map<LocalDate, Endings> endings(Collection<LocalDate> mondays) {
        Map<LocalDate, Endings> endings = new TreeMap<>();
        if (mondays.isEmpty()) {
            return endings;
        }
        db.select(
                        DAY_VOLUME.ON_DAY,
                        sum(DAY_VOLUME.FILED).cast(Integer.class),
                        sum(DAY_VOLUME.RAISED).cast(Integer.class),
                        sum(DAY_VOLUME.SET_PRIVATE).cast(Integer.class),
                        sum(DAY_VOLUME.WITHDRAWN).cast(Integer.class))
                .from(DAY_VOLUME)
                .where(DAY_VOLUME.ZONE.eq(Weeks.ZONE.getId()))
                .and(DAY_VOLUME.ON_DAY.between(
                        Collections.min(mondays), Collections.max(mondays).plusDays(6)))
                .groupBy(DAY_VOLUME.ON_DAY)
                .forEach(row -> endings.merge(
                        Weeks.monday(row.value1()),
                        new Endings(row.value2(), row.value3(), row.value4(), row.value5()),
                        Endings::plus));
        endings.keySet().retainAll(Set.copyOf(mondays));
        return endings;
    }

    /** How many stood in the queues when the day before the period was over. */
    long standingBefore(Period period, Collection<Long> queues) {
        return db.select(coalesce(sum(DAY_VOLUME.ENTERED.minus(LEFT)), inline(BigDecimal.ZERO)))
                .from(DAY_VOLUME)
                .where(DAY_VOLUME.ZONE.eq(period.zone().getId()))
                .and(DAY_VOLUME.ON_DAY.lt(period.from()))
                .and(DAY_VOLUME.QUEUE_ID.in(queues))
                .fetchSingle()
                .value1()
                .longValue();
    }

    Map<Long, Steps> waited(Period period, Collection<Long> queues) {
        Map<Long, Steps> waited = new HashMap<>();
        db.select(DAY_WAITED.QUEUE_ID, DAY_WAITED.STEP, sum(DAY_WAITED.CLIPS).cast(Integer.class))
                .from(DAY_WAITED)
                .where(DAY_WAITED.ZONE.eq(period.zone().getId()))
                .and(DAY_WAITED.ON_DAY.between(period.from(), period.to()))
                .and(DAY_WAITED.QUEUE_ID.in(queues))
                .groupBy(DAY_WAITED.QUEUE_ID, DAY_WAITED.STEP)
                .forEach(row -> waited.merge(
                        row.value1(),
                        Steps.none(Steps.WAITING).plus(row.value2(), row.value3()),
                        (steps, one) -> steps.plus(row.value2(), row.value3())));
        return waited;
    }

    /** The first day on which anything came into the queue, for those into which something has. */
    Map<Long, LocalDate> since(ZoneId zone, Collection<Long> queues) {
        return db.select(DAY_VOLUME.QUEUE_ID, min(DAY_VOLUME.ON_DAY))
                .from(DAY_VOLUME)
                .where(DAY_VOLUME.ZONE.eq(zone.getId()))
                .and(DAY_VOLUME.ENTERED.gt(0))
                .and(DAY_VOLUME.QUEUE_ID.in(queues))
                .groupBy(DAY_VOLUME.QUEUE_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /**
     * What stands in the queues, waiting or in somebody's hands, by the day it came. Days before today are 24 hours long, counted back from
     * when it began: where clocks have changed since, what came in the hour around midnight may be a day off.
     */
    SortedMap<LocalDate, Long> came(Day today, Collection<Long> queues) {
        // Whole seconds before the last one of today, so that dividing them cuts down to whole days.
        Field<Long> second = floor(extract(STANDING.ENTERED_AT, DatePart.EPOCH)).cast(Long.class);
        Field<Long> daysAgo = inline(today.from().getEpochSecond() + DAY_SECONDS - 1)
                .minus(second)
                .div(inline(DAY_SECONDS));
        SortedMap<LocalDate, Long> came = new TreeMap<>();
        db.select(daysAgo, count())
                .from(STANDING)
                .where(STANDING.QUEUE_ID.in(queues))
                .groupBy(daysAgo)
                .forEach(row -> came.merge(
                        today.date().minusDays(Math.max(0, row.value1())),
                        row.value2().longValue(),
                        Long::sum));
        return came;
    }

    Map<Long, Standing> standing() {
        Field<Integer> waiting = count(when(STANDING.STATE.eq("waiting"), 1));
        return db.select(STANDING.QUEUE_ID, waiting, count().minus(waiting))
                .from(STANDING)
                .groupBy(STANDING.QUEUE_ID)
                .fetchMap(STANDING.QUEUE_ID, row -> new Standing(row.value2(), row.value3()));
    }

    /** When the clip came that has so many before it among those that wait; tasks have their numbers in the order of coming. */
    Optional<Instant> waitingSince(long queue, long before) {
        Condition waits = STANDING.QUEUE_ID.eq(queue).and(STANDING.STATE.eq("waiting"));
        return db.select(STANDING.ENTERED_AT)
                .from(STANDING)
                .where(waits)
                // The whole index, or H2 sorts everything that waits.
                .orderBy(STANDING.QUEUE_ID, STANDING.STATE, STANDING.TASK_ID)
                .offset(before)
                .limit(1)
                .fetchOptional(STANDING.ENTERED_AT);
    }
}
