package org.earshot.trace;

import static org.earshot.tables.trace.Tables.REQUEST;
import static org.earshot.tables.trace.Tables.RUN;
import static org.earshot.tables.trace.Tables.STEP;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.trace.Trace.State;
import org.earshot.trace.TraceStep.Act;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests to trace, and what was done about them. */
@Component
final class TraceStore {

    /** A request to be added. */
    record New(
            long askedBy,
            long secondPerson,
            byte[] sealedWords,
            String sha256,
            int size,
            String format,
            int durationMs,
            byte[] sealedSound,
            @Nullable Long clipId) {}

    /** A request, without its sound. */
    record Row(
            long id,
            long askedBy,
            Instant askedAt,
            long secondPerson,
            State state,
            byte[] sealedWords,
            String sha256,
            int size,
            String format,
            int durationMs,
            boolean soundKept,
            @Nullable Long clipId,
            @Nullable String incident) {

        boolean isOf(long account) {
            return askedBy == account || secondPerson == account;
        }
    }

    private final DSLContext db;

    TraceStore(DSLContext db) {
        this.db = db;
    }

    long add(New request) {
        return db.insertInto(REQUEST)
                .set(REQUEST.ASKED_BY, request.askedBy())
                .set(REQUEST.SECOND_PERSON, request.secondPerson())
                .set(REQUEST.SEALED_WORDS, request.sealedWords())
                .set(REQUEST.SHA256, request.sha256())
                .set(REQUEST.SIZE, request.size())
                .set(REQUEST.FORMAT, request.format())
                .set(REQUEST.DURATION_MS, request.durationMs())
                .set(REQUEST.SEALED_SOUND, request.sealedSound())
                .set(REQUEST.CLIP_ID, request.clipId())
                .returningResult(REQUEST.ID)
                .fetchSingle()
                .value1();
    }

    Optional<Row> find(long id) {
        return rows().where(REQUEST.ID.eq(id)).fetchOptional(TraceStore::row);
    }

    Optional<Row> lock(long id) {
        db.select(REQUEST.ID).from(REQUEST).where(REQUEST.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    /** Asked by the person or waiting for them, latest first. */
    List<Row> of(long account, int limit) {
        return rows().where(REQUEST.ASKED_BY.eq(account).or(REQUEST.SECOND_PERSON.eq(account)))
                .orderBy(REQUEST.ID.desc())
                .limit(limit)
                .fetch(TraceStore::row);
    }

    int waitingFor(long account) {
        return db.fetchCount(REQUEST, REQUEST.SECOND_PERSON.eq(account).and(REQUEST.STATE.eq(State.ASKED.name())));
    }

    private org.jooq.SelectJoinStep<?> rows() {
        return db.select(
                        REQUEST.ID,
                        REQUEST.ASKED_BY,
                        REQUEST.ASKED_AT,
                        REQUEST.SECOND_PERSON,
                        REQUEST.STATE,
                        REQUEST.SEALED_WORDS,
                        REQUEST.SHA256,
                        REQUEST.SIZE,
                        REQUEST.FORMAT,
                        REQUEST.DURATION_MS,
                        SOUND_KEPT,
                        REQUEST.CLIP_ID,
                        REQUEST.INCIDENT)
                .from(REQUEST);
    }

    private static final org.jooq.Field<Boolean> SOUND_KEPT = org.jooq.impl.DSL.field(REQUEST.SEALED_SOUND.isNotNull());

    private static Row row(org.jooq.Record row) {
        return new Row(
                row.get(REQUEST.ID),
                row.get(REQUEST.ASKED_BY),
                row.get(REQUEST.ASKED_AT),
                row.get(REQUEST.SECOND_PERSON),
                State.valueOf(row.get(REQUEST.STATE)),
                row.get(REQUEST.SEALED_WORDS),
                row.get(REQUEST.SHA256),
                row.get(REQUEST.SIZE),
                row.get(REQUEST.FORMAT),
                row.get(REQUEST.DURATION_MS),
                row.get(SOUND_KEPT),
                row.get(REQUEST.CLIP_ID),
                row.get(REQUEST.INCIDENT));
    }

    Optional<byte[]> sealedSound(long id) {
        return db.select(REQUEST.SEALED_SOUND)
                .from(REQUEST)
                .where(REQUEST.ID.eq(id), REQUEST.SEALED_SOUND.isNotNull())
                .fetchOptional(REQUEST.SEALED_SOUND);
    }

    void state(long id, State state) {
        db.update(REQUEST)
                .set(REQUEST.STATE, state.name())
                .where(REQUEST.ID.eq(id))
                .execute();
    }

    void secondPerson(long id, long account) {
        db.update(REQUEST)
                .set(REQUEST.SECOND_PERSON, account)
                .where(REQUEST.ID.eq(id))
                .execute();
    }

    void incident(long id, String number) {
        db.update(REQUEST)
                .set(REQUEST.INCIDENT, number)
                .where(REQUEST.ID.eq(id))
                .execute();
    }

    /** Recordings that are copies of the clip, or were said to be, go with it. */
    void forgetSoundOf(long clipId) {
        List<Long> copies = db.select(REQUEST.ID)
                .from(REQUEST)
                .where(REQUEST.SEALED_SOUND.isNotNull())
                .and(REQUEST.CLIP_ID
                        .eq(clipId)
                        .or(REQUEST.ID.in(select(RUN.REQUEST_ID).from(RUN).where(RUN.FOUND_CLIP_ID.eq(clipId)))))
                .fetch(REQUEST.ID);
        for (long id : copies) {
            db.update(REQUEST)
                    .setNull(REQUEST.SEALED_SOUND)
                    .where(REQUEST.ID.eq(id))
                    .execute();
            step(id, Act.SOUND_GONE, null, null);
        }
    }

    void step(long id, Act act, @Nullable Long account, @Nullable String reason) {
        db.insertInto(STEP)
                .set(STEP.REQUEST_ID, id)
                .set(STEP.ACT, act.name())
                .set(STEP.ACCOUNT_ID, account)
                .set(STEP.REASON, reason)
                .execute();
    }

    List<TraceStep> steps(long id) {
        return db.select(STEP.ACT, STEP.ACCOUNT_ID, STEP.AT, STEP.REASON)
                .from(STEP)
                .where(STEP.REQUEST_ID.eq(id))
                .orderBy(STEP.REQUEST_ID, STEP.ID)
                .fetch(Records.mapping(
                        (act, account, at, reason) -> new TraceStep(Act.valueOf(act), account, at, reason)));
    }
}
