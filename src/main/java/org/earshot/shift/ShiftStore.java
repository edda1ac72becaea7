package org.earshot.shift;

import static org.earshot.tables.shift.Tables.PAUSE;
import static org.earshot.tables.shift.Tables.SHIFT_;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Rows of shifts and their pauses. */
@Component
final class ShiftStore {

    record Begun(long shiftId, Instant at) {}

    private final DSLContext db;

    ShiftStore(DSLContext db) {
        this.db = db;
    }

    Optional<OpenShift> openOf(long accountId) {
        return openWhere(SHIFT_.OPEN_FOR.eq(accountId)).stream().findFirst();
    }

    List<OpenShift> open() {
        return openWhere(noCondition());
    }

    private List<OpenShift> openWhere(Condition condition) {
        return db.select(
                        SHIFT_.ID,
                        SHIFT_.ACCOUNT_ID,
                        SHIFT_.SITE_ID,
                        SHIFT_.STARTED_AT,
                        SHIFT_.PLANNED_END,
                        PAUSE.STARTED_AT,
                        PAUSE.REST_UNTIL,
                        SHIFT_.AUDIO_OVER_AT)
                .from(SHIFT_)
                .leftJoin(PAUSE)
                .on(PAUSE.OPEN_FOR.eq(SHIFT_.ID))
                .where(SHIFT_.OPEN_FOR.isNotNull())
                .and(condition)
                .orderBy(SHIFT_.ID)
                .fetch(Records.mapping(OpenShift::new));
    }

    /** Nothing when the person has an open shift already; the unique column decides between two that start at once. */
    Optional<OpenShift> start(long accountId, long siteId, Instant now, Instant plannedEnd) {
        if (openOf(accountId).isPresent()) {
            return Optional.empty();
        }
        try {
            long id = db.insertInto(SHIFT_)
                    .set(SHIFT_.ACCOUNT_ID, accountId)
                    .set(SHIFT_.SITE_ID, siteId)
                    .set(SHIFT_.STARTED_AT, now)
                    .set(SHIFT_.PLANNED_END, plannedEnd)
                    .set(SHIFT_.OPEN_FOR, accountId)
                    .returningResult(SHIFT_.ID)
                    .fetchSingle()
                    .value1();
            return Optional.of(new OpenShift(id, accountId, siteId, now, plannedEnd, null, null, null));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    boolean pause(long shiftId, Pause.Kind kind, Instant now, @Nullable Instant restUntil) {
        return AddOnce.added(db.insertInto(PAUSE)
                .set(PAUSE.SHIFT_ID, shiftId)
                .set(PAUSE.KIND, kind.name())
                .set(PAUSE.STARTED_AT, now)
                .set(PAUSE.REST_UNTIL, restUntil)
                .set(PAUSE.OPEN_FOR, shiftId)
                .onDuplicateKeyIgnore());
    }

    /** The running pause is meant to last at least until then. */
    void restUntil(long shiftId, Instant until) {
        db.update(PAUSE)
                .set(PAUSE.REST_UNTIL, until)
                .where(PAUSE.OPEN_FOR.eq(shiftId))
                .and(PAUSE.REST_UNTIL.isNull().or(PAUSE.REST_UNTIL.lt(until)))
                .execute();
    }

    boolean endAudio(long shiftId, Instant now) {
        return db.update(SHIFT_)
                        .set(SHIFT_.AUDIO_OVER_AT, now)
                        .where(SHIFT_.ID.eq(shiftId).and(SHIFT_.AUDIO_OVER_AT.isNull()))
                        .execute()
                == 1;
    }

    boolean resume(long shiftId, Instant now) {
        return db.update(PAUSE)
                        .set(PAUSE.ENDED_AT, now)
                        .setNull(PAUSE.OPEN_FOR)
                        .where(PAUSE.OPEN_FOR.eq(shiftId))
                        .execute()
                == 1;
    }

    boolean end(long shiftId, Instant now, @Nullable String note) {
        resume(shiftId, now);
        return db.update(SHIFT_)
                        .set(SHIFT_.ENDED_AT, now)
                        .setNull(SHIFT_.OPEN_FOR)
                        .set(SHIFT_.NOTE, note)
                        .where(SHIFT_.ID.eq(shiftId).and(SHIFT_.OPEN_FOR.isNotNull()))
                        .execute()
                == 1;
    }

    /** The pauses of a shift, oldest first. */
    List<Pause> pauses(long shiftId) {
        return pausesWhere(PAUSE.SHIFT_ID.eq(shiftId));
    }

    List<Pause> pausesOfOpen(long accountId) {
        return pausesWhere(PAUSE.SHIFT_ID.eq(select(SHIFT_.ID).from(SHIFT_).where(SHIFT_.OPEN_FOR.eq(accountId))));
    }

    private List<Pause> pausesWhere(Condition condition) {
        return db.select(PAUSE.STARTED_AT, PAUSE.ENDED_AT, PAUSE.KIND.convertFrom(Pause.Kind::valueOf))
                .from(PAUSE)
                .where(condition)
                .orderBy(PAUSE.ID)
                .fetch(Records.mapping(Pause::new));
    }

    List<Begun> latest(long accountId, int limit) {
        return db.select(SHIFT_.ID, SHIFT_.STARTED_AT)
                .from(SHIFT_)
                .where(SHIFT_.ACCOUNT_ID.eq(accountId))
                .orderBy(SHIFT_.STARTED_AT.desc(), SHIFT_.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Begun::new));
    }

    List<HandOver> notes(long siteId, long notFrom, Instant since, int limit) {
        return db.select(SHIFT_.ACCOUNT_ID, SHIFT_.ENDED_AT, SHIFT_.NOTE)
                .from(SHIFT_)
                .where(SHIFT_.SITE_ID.eq(siteId))
                .and(SHIFT_.ACCOUNT_ID.ne(notFrom))
                .and(SHIFT_.ENDED_AT.ge(since))
                .and(SHIFT_.NOTE.isNotNull())
                .orderBy(SHIFT_.ENDED_AT.desc())
                .limit(limit)
                .fetch(Records.mapping(HandOver::new));
    }
}
