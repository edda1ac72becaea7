package org.earshot.clock;

import static org.earshot.tables.clock.Tables.TIMER;

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

    /** A timer to be fired. */
    record Planned(long id, Instant dueAt) {}

    private final DSLContext db;

    TimerStore(DSLContext db) {
        this.db = db;
    }

    List<Planned> add(String subject, Map<String, Instant> dueByName) {
        var rows = db.insertInto(TIMER, TIMER.SUBJECT, TIMER.NAME, TIMER.DUE_AT);
        dueByName.forEach((name, due) -> rows.values(subject, name, due));
        return rows.returningResult(TIMER.ID, TIMER.DUE_AT).fetch(Records.mapping(Planned::new));
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

    /** What a timer that has not fired is about. */
    Optional<String> subject(long id) {
        return db.select(TIMER.SUBJECT)
                .from(TIMER)
                .where(TIMER.ID.eq(id))
                .and(TIMER.STATE.eq("PENDING"))
                .fetchOptional(TIMER.SUBJECT);
    }

    /** Marks it as fired; nothing when it is not due, was cancelled or has fired. */
    Optional<TimerCameDue> fire(long id, Instant now) {
        int changed = db.update(TIMER)
                .set(TIMER.STATE, "FIRED")
                .set(TIMER.ENDED_AT, now)
                .where(TIMER.ID.eq(id))
                .and(TIMER.STATE.eq("PENDING"))
                .and(TIMER.DUE_AT.le(now))
                .execute();
        return changed == 0
                ? Optional.empty()
                : db.select(TIMER.SUBJECT, TIMER.NAME, TIMER.DUE_AT)
                        .from(TIMER)
                        .where(TIMER.ID.eq(id))
                        .fetchOptional(Records.mapping(TimerCameDue::new));
    }

    /** Due before the moment and not fired, oldest first. */
    List<Long> dueBefore(Instant moment, int limit) {
        return db.select(TIMER.ID)
                .from(TIMER)
                .where(TIMER.STATE.eq("PENDING"))
                .and(TIMER.DUE_AT.lt(moment))
                .orderBy(TIMER.STATE, TIMER.DUE_AT)
                .limit(limit)
                .fetch(TIMER.ID);
    }
}
