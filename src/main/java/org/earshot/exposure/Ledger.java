package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.BUDGET;
import static org.earshot.tables.exposure.Tables.COUNTED;
import static org.earshot.tables.exposure.Tables.FIGURES;
import static org.earshot.tables.exposure.Tables.GONE_ON;
import static org.earshot.tables.exposure.Tables.HARMLESS_LATELY;
import static org.earshot.tables.exposure.Tables.PIECE;
import static org.earshot.tables.exposure.Tables.SETTING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Reads the figures of exposure, which are views: there is no tally anywhere. */
@Component
final class Ledger {

    private static final Duration FIRST_LOOK = Duration.ofMinutes(3);
    private static final int LOOKS_FURTHER = 4;

    private final DSLContext db;

    Ledger(DSLContext db) {
        this.db = db;
    }

    /** What somebody's ledger adds up to beside what they may hear of: one statement, because each way to the server takes as long as the reading. */
    Standing standing(long accountId) {
        Field<Long> person = whatever(accountId);
        return db.select(BUDGET.fields())
                .select(
                        FIGURES.DAY_POINTS,
                        FIGURES.WEEK_POINTS,
                        FIGURES.ACUTE_POINTS,
                        FIGURES.ACUTE_AT,
                        FIGURES.EXTREME_AT,
                        FIGURES.SEVERE_AT,
                        FIGURES.DISTURBING_AT)
                .from(BUDGET)
                .leftJoin(FIGURES)
                .on(FIGURES.ACCOUNT_ID.eq(person))
                .where(BUDGET.ACCOUNT_ID.eq(person))
                .fetchSingle(row -> new Standing(budget(row), figures(row)));
    }

    Figures figures(long accountId) {
        return standing(accountId).figures();
    }

    Budget budget(long accountId) {
        return db.selectFrom(BUDGET)
                .where(BUDGET.ACCOUNT_ID.eq(whatever(accountId)))
                .fetchSingle(Ledger::budget);
    }

    private static Figures figures(Record row) {
        Double day = row.get(FIGURES.DAY_POINTS);
        return day == null
                ? Figures.NOTHING
                : new Figures(
                        day,
                        row.get(FIGURES.WEEK_POINTS),
                        row.get(FIGURES.ACUTE_POINTS),
                        row.get(FIGURES.ACUTE_AT),
                        row.get(FIGURES.EXTREME_AT),
                        row.get(FIGURES.SEVERE_AT),
                        row.get(FIGURES.DISTURBING_AT));
    }

    private static Budget budget(Record row) {
        return new Budget(
                SettingStore.settings(row.into(SETTING)),
                row.get(BUDGET.FACTOR),
                row.get(BUDGET.DAY_SINCE),
                row.get(BUDGET.PLANNED_END),
                row.get(BUDGET.GONE_ON_AT),
                row.get(BUDGET.READ_AT));
    }

    /**
     * A value as a subquery, about whose answer PostgreSQL does not guess. Knowing the person it plans these views anew each time,
     * which takes longer than to read them; like this it plans them once per connection.
     */
    private static <T> Field<T> whatever(T value) {
        return field(select(val(value)));
    }

    /** What counts something in seven days, latest first. */
    List<Counted> counted(long accountId) {
        return db.select(
                        COUNTED.CLIP_ID,
                        COUNTED.SEVERITY.convertFrom(each -> Severity.values()[each]),
                        COUNTED.WEEK_MS,
                        COUNTED.DAY_POINTS,
                        COUNTED.WEEK_POINTS,
                        COUNTED.LAST_AT)
                .from(COUNTED)
                .where(COUNTED.ACCOUNT_ID.eq(whatever(accountId)))
                .and(COUNTED.WEEK_POINTS.gt(0.0))
                .orderBy(COUNTED.LAST_AT.desc(), COUNTED.CLIP_ID)
                .fetch(Records.mapping(Counted::new));
    }

    /**
     * Clips played after a moment that never were anything but harmless to the person, counted until there are enough. They are looked for in
     * the first minutes after it, and in longer and longer ones where those had too few: a whole day is seldom read.
     */
    int harmlessSince(long accountId, Instant since, Instant now, int enough) {
        Duration looked = FIRST_LOOK;
        int found = harmlessBetween(accountId, since, since.plus(looked));
        while (found < enough && since.plus(looked).isBefore(now)) {
            looked = looked.multipliedBy(LOOKS_FURTHER);
            found = harmlessBetween(accountId, since, since.plus(looked));
        }
        return found;
    }

    private int harmlessBetween(long accountId, Instant since, Instant until) {
        return new HashSet<>(db.select(HARMLESS_LATELY.CLIP_ID)
                        .from(HARMLESS_LATELY)
                        .where(HARMLESS_LATELY.ACCOUNT_ID.eq(whatever(accountId)))
                        .and(HARMLESS_LATELY.REPORTED_AT.gt(whatever(since)))
                        .and(HARMLESS_LATELY.REPORTED_AT.le(whatever(until)))
                        .fetch(HARMLESS_LATELY.CLIP_ID))
                .size();
    }

    List<Piece> fortnight(long accountId) {
        var rows = db.select(PIECE.CLIP_ID, PIECE.SEVERITY, PIECE.NOTED_AT, PIECE.MS)
                .from(PIECE)
                .where(PIECE.ACCOUNT_ID.eq(whatever(accountId)))
                .fetch();
        Map<Long, Severity> severities = new HashMap<>();
        rows.forEach(row -> {
            if (row.value2() != null) {
                severities.put(row.value1(), Severity.values()[row.value2()]);
            }
        });
        return rows.stream()
                .filter(row -> row.value3() != null)
                .map(row -> new Piece(
                        row.value1(), severities.getOrDefault(row.value1(), Severity.S0), row.value3(), row.value4()))
                .toList();
    }

    void goneOn(long accountId, Instant now) {
        db.insertInto(GONE_ON, GONE_ON.ACCOUNT_ID, GONE_ON.CHOSEN_AT)
                .values(accountId, now)
                .execute();
    }
}
