package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.DAY_CASE;
import static org.earshot.tables.throughput.Tables.DAY_COUNTED;
import static org.earshot.tables.throughput.Tables.ENTERED;
import static org.earshot.tables.throughput.Tables.RAISED;
import static org.earshot.tables.throughput.Tables.SUPERSEDED;
import static org.earshot.tables.throughput.Tables.TAKEN_UP_AGAIN;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Days that have been counted, what they say, and what a recount says. */
@Component
final class DayStore {

    /** A day that was counted, and when last. */
    record Counted(LocalDate date, Instant at) {}

    private final DSLContext db;

    DayStore(DSLContext db) {
        this.db = db;
    }

    /** Counts the day anew, in the caller's transaction. */
    void count(Day day, Instant now) {
        lock(day, now);
        for (DaySheet sheet : DaySheet.values()) {
            count(day, sheet);
        }
    }

    void count(Day day, DaySheet sheet) {
        db.deleteFrom(sheet.table())
                .where(row(sheet.zone(), sheet.date()).eq(day.zone().getId(), day.date()))
                .execute();
        List<Field<?>> columns = new ArrayList<>(List.of(sheet.zone(), sheet.date()));
        columns.addAll(sheet.columns());
        var counted = sheet.recount(day).asTable("counted");
        List<Field<?>> values = new ArrayList<>(List.of(val(day.zone().getId()), val(day.date())));
        values.addAll(List.of(counted.fields()));
        db.insertInto(sheet.table(), columns)
                .select(select(values).from(counted))
                .execute();
    }

    /** Nobody else counts the day, or compares it, until the transaction ends. */
    void lock(Day day, Instant now) {
        int known = db.update(DAY_COUNTED)
                .set(DAY_COUNTED.COUNTED_AT, now)
                .where(DAY_COUNTED.ZONE.eq(day.zone().getId()), DAY_COUNTED.ON_DAY.eq(day.date()))
                .execute();
        if (known == 0) {
            db.insertInto(DAY_COUNTED)
                    .set(DAY_COUNTED.ZONE, day.zone().getId())
                    .set(DAY_COUNTED.ON_DAY, day.date())
                    .set(DAY_COUNTED.COUNTED_AT, now)
                    .execute();
        }
    }

    /** The sheets of the day on which what stands is not what a recount says. */
    List<DaySheet> wrong(Day day) {
        return Stream.of(DaySheet.values())
                .filter(sheet -> !lines(db.select(sheet.columns())
                                .from(sheet.table())
                                .where(
                                        sheet.zone().eq(day.zone().getId()),
                                        sheet.date().eq(day.date()))
                                .fetch())
                        .equals(lines(db.fetch(sheet.recount(day)))))
                .toList();
    }

    private static List<List<String>> lines(List<? extends Record> rows) {
        return rows.stream()
                .map(row -> row.intoList().stream().map(String::valueOf).toList())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** The last day up to this one that has been counted. */
    Optional<Counted> last(ZoneId zone, LocalDate upTo) {
        return db.select(DAY_COUNTED.ON_DAY, DAY_COUNTED.COUNTED_AT)
                .from(DAY_COUNTED)
                .where(DAY_COUNTED.ZONE.eq(zone.getId()), DAY_COUNTED.ON_DAY.le(upTo))
                .orderBy(DAY_COUNTED.ON_DAY.desc())
                .limit(1)
                .fetchOptional(row -> new Counted(row.value1(), row.value2()));
    }

    List<LocalDate> counted(ZoneId zone) {
        return db.select(DAY_COUNTED.ON_DAY)
                .from(DAY_COUNTED)
                .where(DAY_COUNTED.ZONE.eq(zone.getId()))
                .orderBy(DAY_COUNTED.ON_DAY)
                .fetch(DAY_COUNTED.ON_DAY);
    }

    /** When the first clip came into a queue, or the first case was raised. */
    Optional<Instant> first() {
        return Stream.of(
                        db.select(min(ENTERED.AT)).from(ENTERED).fetchSingle().value1(),
                        db.select(min(RAISED.AT)).from(RAISED).fetchSingle().value1())
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    /** Moments of which something counts no more since then: what ended was taken up again, or ended again. */
    List<Instant> superseded(Instant since) {
        return db.select(SUPERSEDED.EARLIER_AT)
                .from(SUPERSEDED)
                .where(SUPERSEDED.AT.ge(since))
                .unionAll(select(TAKEN_UP_AGAIN.EARLIER_AT).from(TAKEN_UP_AGAIN))
                .fetch(0, Instant.class);
    }

    /** When the cases were raised that may still change. */
    List<Instant> openCases() {
        return db.select(RAISED.AT).from(RAISED).where(RAISED.IS_OPEN.isTrue()).fetch(RAISED.AT);
    }

    /** Days of cases that were open when they were last counted. */
    List<LocalDate> openThen(ZoneId zone) {
        return db.selectDistinct(DAY_CASE.ON_DAY)
                .from(DAY_CASE)
                .where(DAY_CASE.ZONE.eq(zone.getId()), DAY_CASE.STILL_OPEN.gt(0))
                .fetch(DAY_CASE.ON_DAY);
    }
}
