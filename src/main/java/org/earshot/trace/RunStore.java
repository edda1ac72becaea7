package org.earshot.trace;

import static org.earshot.tables.trace.Tables.RUN;
import static org.jooq.impl.DSL.currentInstant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Comparisons, and what came of them. */
@Component
final class RunStore {

    /** A comparison as it is kept. */
    record Row(
            long id,
            long requestId,
            Instant askedAt,
            @Nullable Long clipId,
            @Nullable Aligned aligned,
            int percent,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome,
            byte @Nullable [] sealedResult) {}

    private final DSLContext db;

    RunStore(DSLContext db) {
        this.db = db;
    }

    long add(long requestId, @Nullable Long clipId, @Nullable Aligned aligned) {
        return db.insertInto(RUN)
                .set(RUN.REQUEST_ID, requestId)
                .set(RUN.CLIP_ID, clipId)
                .set(RUN.OFFSET_MS, aligned == null ? null : aligned.offsetMs())
                .set(RUN.SPEED, aligned == null ? null : aligned.speed())
                .set(RUN.PITCH_MOVED, aligned == null ? null : aligned.pitchMoved())
                .returningResult(RUN.ID)
                .fetchSingle()
                .value1();
    }

    Optional<Row> find(long id) {
        return db.selectFrom(RUN).where(RUN.ID.eq(id)).fetchOptional(RunStore::row);
    }

    /** The latest first. */
    List<Row> of(long requestId) {
        return db.selectFrom(RUN)
                .where(RUN.REQUEST_ID.eq(requestId))
                .orderBy(RUN.REQUEST_ID.desc(), RUN.ID.desc())
                .fetch(RunStore::row);
    }

    void percent(long id, int percent) {
        db.update(RUN).set(RUN.PERCENT, percent).where(RUN.ID.eq(id)).execute();
    }

    void end(long id, Outcome outcome, @Nullable Long foundClipId, byte @Nullable [] sealedResult) {
        db.update(RUN)
                .set(RUN.OUTCOME, outcome.name())
                .set(RUN.FOUND_CLIP_ID, foundClipId)
                .set(RUN.SEALED_RESULT, sealedResult)
                .set(RUN.PERCENT, 100)
                .set(RUN.ENDED_AT, currentInstant())
                .where(RUN.ID.eq(id))
                .execute();
    }

    private static Row row(Record row) {
        Integer offset = row.get(RUN.OFFSET_MS);
        Double speed = row.get(RUN.SPEED);
        Boolean pitchMoved = row.get(RUN.PITCH_MOVED);
        String outcome = row.get(RUN.OUTCOME);
        return new Row(
                row.get(RUN.ID),
                row.get(RUN.REQUEST_ID),
                row.get(RUN.ASKED_AT),
                row.get(RUN.CLIP_ID),
                offset == null || speed == null || pitchMoved == null ? null : new Aligned(offset, speed, pitchMoved),
                row.get(RUN.PERCENT),
                row.get(RUN.ENDED_AT),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.get(RUN.SEALED_RESULT));
    }
}
