package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.DAY_CASE;
import static org.earshot.tables.throughput.Tables.DAY_CLOCK;
import static org.earshot.tables.throughput.Tables.DAY_VOLUME;
import static org.earshot.tables.throughput.Tables.DAY_WAITED;
import static org.earshot.tables.throughput.Tables.ENTERED;
import static org.earshot.tables.throughput.Tables.LEFT_QUEUE;
import static org.earshot.tables.throughput.Tables.RAISED;
import static org.earshot.tables.throughput.Tables.TIMED;
import static org.earshot.tables.throughput.Tables.WAITED;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;

/** What is counted of a day, table by table: the recount is what its rows are, and what they are checked against. */
enum DaySheet {
    VOLUME(DAY_VOLUME, DAY_VOLUME.ZONE, DAY_VOLUME.ON_DAY) {
        @Override
        Select<? extends Record> recount(Day day) {
            Field<Integer> one = inline(1).as("entered");
            var moved = select(
                            ENTERED.QUEUE_ID.as("queue_id"),
                            inline(0).as("length_band"),
                            one,
                            inline(0).as("filed"),
                            inline(0).as("raised"),
                            inline(0).as("set_private"),
                            inline(0).as("withdrawn"))
                    .from(ENTERED)
                    .where(on(ENTERED.AT, day))
                    .unionAll(select(
                                    LEFT_QUEUE.QUEUE_ID,
                                    LEFT_QUEUE.LENGTH_BAND.cast(Integer.class),
                                    inline(0),
                                    left("FILED"),
                                    left("RAISED"),
                                    left("PRIVATE"),
                                    left("WITHDRAWN"))
                            .from(LEFT_QUEUE)
                            .where(on(LEFT_QUEUE.AT, day)))
                    .asTable("moved");
            Field<Long> queue = Objects.requireNonNull(moved.field("queue_id", Long.class));
            Field<Integer> band = Objects.requireNonNull(moved.field("length_band", Integer.class));
            return select(queue, band)
                    .select(Stream.of("entered", "filed", "raised", "set_private", "withdrawn")
                            .map(name -> total(Objects.requireNonNull(moved.field(name, Integer.class))))
                            .toList())
                    .from(moved)
                    .groupBy(queue, band);
        }
    },
    WAITING(DAY_WAITED, DAY_WAITED.ZONE, DAY_WAITED.ON_DAY) {
        @Override
        Select<? extends Record> recount(Day day) {
            return select(WAITED.QUEUE_ID, WAITED.STEP, count().as("clips"))
                    .from(WAITED)
                    .where(on(WAITED.AT, day))
                    .groupBy(WAITED.QUEUE_ID, WAITED.STEP);
        }
    },
    CASES(DAY_CASE, DAY_CASE.ZONE, DAY_CASE.ON_DAY) {
        @Override
        Select<? extends Record> recount(Day day) {
            return select(
                            RAISED.SEVERITY,
                            RAISED.DRILL,
                            count().as("raised"),
                            total(RAISED.ACKNOWLEDGED),
                            total(RAISED.TRIAGED),
                            total(RAISED.DECIDED),
                            total(RAISED.REFERRED),
                            total(RAISED.ANSWERED),
                            total(RAISED.CLOSED),
                            total(RAISED.MERGED),
                            total(RAISED.LOOKED_AGAIN),
                            total(RAISED.REOPENED),
                            total(when(RAISED.IS_OPEN.isTrue(), 1).otherwise(0)).as("still_open"))
                    .from(RAISED)
                    .where(on(RAISED.AT, day))
                    .groupBy(RAISED.SEVERITY, RAISED.DRILL);
        }
    },
    CLOCKS(DAY_CLOCK, DAY_CLOCK.ZONE, DAY_CLOCK.ON_DAY) {
        @Override
        Select<? extends Record> recount(Day day) {
            return select(
                            TIMED.SEVERITY,
                            TIMED.DRILL,
                            TIMED.KIND,
                            TIMED.STEP,
                            count().as("clocks"),
                            total(TIMED.BREACHED))
                    .from(TIMED)
                    .where(on(TIMED.AT, day))
                    .groupBy(TIMED.SEVERITY, TIMED.DRILL, TIMED.KIND, TIMED.STEP);
        }
    };

    private final Table<?> table;
    private final Field<String> zone;
    private final Field<LocalDate> date;

    DaySheet(Table<?> table, Field<String> zone, Field<LocalDate> date) {
        this.table = table;
        this.zone = zone;
        this.date = date;
    }

    /** The rows of the day as they must be: what {@link #columns} names, in that order. */
    abstract Select<? extends Record> recount(Day day);

    Table<?> table() {
        return table;
    }

    Field<String> zone() {
        return zone;
    }

    Field<LocalDate> date() {
        return date;
    }

    /** All columns but zone and day. */
    List<Field<?>> columns() {
        return Stream.of(table.fields())
                .filter(field -> !field.equals(zone) && !field.equals(date))
                .<Field<?>>map(field -> field)
                .toList();
    }

    private static Condition on(Field<Instant> at, Day day) {
        return at.ge(day.from()).and(at.lt(day.to()));
    }

    private static Field<Integer> left(String outcome) {
        return when(LEFT_QUEUE.OUTCOME.eq(outcome), 1).otherwise(0);
    }

    private static Field<Integer> total(Field<Integer> field) {
        return sum(field).cast(Integer.class).as(field.getName());
    }
}
