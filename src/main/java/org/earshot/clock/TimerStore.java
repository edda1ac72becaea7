package org.earshot.clock;

import static org.earshot.tables.clock.Tables.TIMER;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of timers. */
@Component
final class TimerStore {

    /** A timer that has not fired. */
    record Planned(String subject, String name, Instant dueAt) {}

    private final DSLContext db;

    TimerStore(DSLContext db) {
        this.db = db;
    }

    void add(String subject, Map<String, Instant> dueByName) {
        var rows = db.insertInto(TIMER, TIMER.SUBJECT, TIMER.NAME, TIMER.DUE_AT);
        dueByName.forEach((name, due) -> rows.values(subject, name, due));
        rows.execute();
    }

    void cancel(String subject, Collection<String> names, Instant now) {
        db.update(TIMER)
                .set(TIMER.STATE, "CANCELLED")
                .set(TIMER.ENDED_AT, now)
                .where(TIMER.SUBJECT.eq(subject))
                .and(TIMER.STATE.eq("PENDING"))
                .and(TIMER.NAME.in(names))
                .execute();
    }

    Optional<Instant> due(String subject, String name) {
        return db.select(TIMER.DUE_AT)
                .from(TIMER)
                .where(TIMER.SUBJECT.eq(subject))
                .and(TIMER.STATE.eq("PENDING"))
                .and(TIMER.NAME.eq(name))
                .fetchOptional(TIMER.DUE_AT);
    }

    Optional<Planned> pending(long id) {
        return db.select(TIMER.SUBJECT, TIMER.NAME, TIMER.DUE_AT)
                .from(TIMER)
                .where(TIMER.ID.eq(id))
                .and(TIMER.STATE.eq("PENDING"))
                .fetchOptional(Records.mapping(Planned::new));
    }

    /** Marks it as fired; false when it is not due, was cancelled or has fired. */
    boolean fire(long id, Instant now) {
        return db.update(TIMER)
                        .set(TIMER.STATE, "FIRED")
                        .set(TIMER.ENDED_AT, now)
                        .where(TIMER.ID.eq(id))
                        .and(TIMER.STATE.eq("PENDING"))
                        .and(TIMER.DUE_AT.le(now))
                        .execute()
                == 1;
    }

    /** Due by the moment and not fired, oldest first, without those that have just failed. */
    List<Long> dueBefore(Instant moment, int limit, Collection<Long> except) {
        return db.select(TIMER.ID)
                .from(TIMER)
                .where(TIMER.STATE.eq("PENDING"))
                .and(TIMER.DUE_AT.le(moment))
                .and(except.isEmpty() ? noCondition() : TIMER.ID.notIn(except))
                .orderBy(TIMER.STATE, TIMER.DUE_AT)
                .limit(limit)
                .fetch(TIMER.ID);
    }
}
