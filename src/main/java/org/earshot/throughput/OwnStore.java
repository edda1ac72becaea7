package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.AGREED;
import static org.earshot.tables.throughput.Tables.BROKEN_OFF;
import static org.earshot.tables.throughput.Tables.HANDLED;
import static org.earshot.tables.throughput.Tables.RESTED;
import static org.earshot.tables.throughput.Tables.SKIPPED;
import static org.earshot.tables.throughput.Tables.TAKEN_BACK;
import static org.earshot.tables.throughput.Tables.WORKED_SHIFT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was noted of one person's work, for that person. */
@Component
final class OwnStore {

    private record Filed(int count, long netMs) {}

    private final DSLContext db;

    OwnStore(DSLContext db) {
        this.db = db;
    }

    /** The person's shifts that began since then, the latest first. */
    List<OwnShift> shifts(long account, Instant since) {
        var begun = db.select(WORKED_SHIFT.ID, WORKED_SHIFT.STARTED_AT, WORKED_SHIFT.ENDED_AT)
                .from(WORKED_SHIFT)
                .where(WORKED_SHIFT.ACCOUNT_ID.eq(account), WORKED_SHIFT.STARTED_AT.ge(since))
                .orderBy(WORKED_SHIFT.STARTED_AT.desc())
                .fetch();
        List<Long> ids = begun.getValues(WORKED_SHIFT.ID);
        Map<Long, Filed> filed = db.select(
                        HANDLED.SHIFT_ID, count(), coalesce(sum(HANDLED.NET_MS).cast(Long.class), inline(0L)))
                .from(HANDLED)
                .where(HANDLED.ACCOUNT_ID.eq(account), HANDLED.AT.ge(since), HANDLED.SHIFT_ID.in(ids))
                .groupBy(HANDLED.SHIFT_ID)
                .fetchMap(HANDLED.SHIFT_ID, row -> new Filed(row.value2(), row.value3()));
        Map<Long, Integer> skipped = counts(SKIPPED, SKIPPED.SHIFT_ID, SKIPPED.ACCOUNT_ID.eq(account), ids);
        Map<Long, Integer> takenBack = counts(TAKEN_BACK, TAKEN_BACK.SHIFT_ID, TAKEN_BACK.ACCOUNT_ID.eq(account), ids);
        List<Instant> brokenOff = brokenOff(account, since);
        Map<Long, Duration> rested = rested(ids);
        return begun.map(row -> {
            long id = row.value1();
            Filed done = filed.getOrDefault(id, new Filed(0, 0));
            return new OwnShift(
                    id,
                    row.value2(),
                    row.value3(),
                    done.count(),
                    Duration.ofMillis(done.netMs()),
                    skipped.getOrDefault(id, 0),
                    takenBack.getOrDefault(id, 0),
                    during(row.value2(), row.value3(), brokenOff),
                    rested.getOrDefault(id, Duration.ZERO));
        });
    }

    private Map<Long, Integer> counts(Table<?> table, Field<Long> shift, Condition mine, Collection<Long> shifts) {
        return db.select(shift, count())
                .from(table)
                .where(shift.in(shifts).and(mine))
                .groupBy(shift)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private List<Instant> brokenOff(long account, Instant since) {
        return db.select(BROKEN_OFF.AT)
                .from(BROKEN_OFF)
                .where(BROKEN_OFF.ACCOUNT_ID.eq(account), BROKEN_OFF.AT.ge(since))
                .fetch(BROKEN_OFF.AT);
    }

    /** What broke off has no shift noted. */
    private static int during(Instant start, @Nullable Instant end, List<Instant> moments) {
        return (int) moments.stream()
                .filter(at -> !at.isBefore(start) && (end == null || !at.isAfter(end)))
                .count();
    }

    private Map<Long, Duration> rested(Collection<Long> shifts) {
        Map<Long, Duration> rested = new HashMap<>();
        db.select(RESTED.SHIFT_ID, RESTED.AT, RESTED.ENDED_AT)
                .from(RESTED)
                .where(RESTED.SHIFT_ID.in(shifts), RESTED.ENDED_AT.isNotNull())
                .forEach(row ->
                        rested.merge(row.value1(), Duration.between(row.value2(), row.value3()), Duration::plus));
        return rested;
    }

    List<MyFigures.Handled> handled(long account, Instant since) {
        return db.select(HANDLED.LENGTH_BAND.cast(Integer.class), HANDLED.HANDLE_MS)
                .from(HANDLED)
                .where(HANDLED.ACCOUNT_ID.eq(account), HANDLED.AT.ge(since))
                .fetch(row -> new MyFigures.Handled(LengthBand.values()[row.value1()], row.value2()));
    }

    MyFigures.Agreement agreement(long account, Instant since) {
        List<Long> mine = db.select(WORKED_SHIFT.ID)
                .from(WORKED_SHIFT)
                .where(WORKED_SHIFT.ACCOUNT_ID.eq(account), WORKED_SHIFT.STARTED_AT.ge(since))
                .fetch(WORKED_SHIFT.ID);
        List<Boolean> same = db.select(AGREED.WAKE_WORD)
                .from(AGREED)
                .where(AGREED.FIRST_SHIFT.in(mine), AGREED.FIRST_BY.eq(account))
                .unionAll(db.select(AGREED.WAKE_WORD)
                        .from(AGREED)
                        .where(AGREED.SECOND_SHIFT.in(mine), AGREED.SECOND_BY.eq(account)))
                .fetch(0, Boolean.class);
        return new MyFigures.Agreement(
                same.size(), (int) same.stream().filter(Boolean.TRUE::equals).count());
    }
}
