package org.earshot.privacy;

import static org.earshot.tables.privacy.Tables.ERASURE;
import static org.earshot.tables.privacy.Tables.MATTER;
import static org.earshot.tables.privacy.Tables.STEP;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the privacy queue. */
@Component
final class MatterStore {

    /** An open matter in a list. */
    record Waiting(long id, long clipId, Instant openedAt, boolean erasureProposed) {}

    /** One matter; its row is locked where it was asked for to be changed. */
    record Row(long id, long clipId, boolean open) {}

    /** An erasure that nobody has answered. */
    record Proposal(long id, long proposedBy, Instant proposedAt, String reason) {}

    private final DSLContext db;

    MatterStore(DSLContext db) {
        this.db = db;
    }

    /** Nothing when the clip has an open matter already. */
    Optional<Long> open(long clipId) {
        boolean added = AddOnce.added(db.insertInto(MATTER)
                .set(MATTER.CLIP_ID, clipId)
                .set(MATTER.OPEN_CLIP_ID, clipId)
                .onDuplicateKeyIgnore());
        return added ? openOf(clipId) : Optional.empty();
    }

    Optional<Long> openOf(long clipId) {
        return db.select(MATTER.ID)
                .from(MATTER)
                .where(MATTER.OPEN_CLIP_ID.eq(clipId))
                .fetchOptional(MATTER.ID);
    }

    /** Open ones, oldest first. */
    List<Waiting> waiting(int limit) {
        var proposed = field(
                exists(selectOne().from(ERASURE).where(ERASURE.MATTER_ID.eq(MATTER.ID), ERASURE.ANSWERED_BY.isNull())));
        return db.select(MATTER.ID, MATTER.CLIP_ID, MATTER.OPENED_AT, proposed)
                .from(MATTER)
                .where(MATTER.STATE.eq("OPEN"))
                .orderBy(MATTER.STATE, MATTER.OPENED_AT, MATTER.ID)
                .limit(limit)
                .fetch(Records.mapping(Waiting::new));
    }

    Optional<Row> find(long id) {
        return db.select(MATTER.ID, MATTER.CLIP_ID, MATTER.STATE.eq("OPEN"))
                .from(MATTER)
                .where(MATTER.ID.eq(id))
                .fetchOptional(Records.mapping(Row::new));
    }

    Optional<Row> lock(long id) {
        return db.select(MATTER.ID, MATTER.CLIP_ID, MATTER.STATE.eq("OPEN"))
                .from(MATTER)
                .where(MATTER.ID.eq(id))
                .forUpdate()
                .fetchOptional(Records.mapping(Row::new));
    }

    void take(long id, long account) {
        db.update(MATTER).set(MATTER.TAKEN_BY, account).where(MATTER.ID.eq(id)).execute();
    }

    /** The open matter on the clip that this person looks at. */
    Optional<Long> takenBy(long account, long clipId) {
        return db.select(MATTER.ID)
                .from(MATTER)
                .where(MATTER.OPEN_CLIP_ID.eq(clipId), MATTER.TAKEN_BY.eq(account))
                .fetchOptional(MATTER.ID);
    }

    void close(long id, String state) {
        db.update(MATTER)
                .set(MATTER.STATE, state)
                .setNull(MATTER.OPEN_CLIP_ID)
                .set(MATTER.CLOSED_AT, currentInstant())
                .where(MATTER.ID.eq(id))
                .execute();
    }

    Optional<Proposal> proposal(long id) {
        return db.select(ERASURE.ID, ERASURE.PROPOSED_BY, ERASURE.PROPOSED_AT, ERASURE.REASON)
                .from(ERASURE)
                .where(ERASURE.MATTER_ID.eq(id), ERASURE.ANSWERED_BY.isNull())
                .fetchOptional(Records.mapping(Proposal::new));
    }

    void propose(long id, long account, String reason) {
        db.insertInto(ERASURE)
                .set(ERASURE.MATTER_ID, id)
                .set(ERASURE.PROPOSED_BY, account)
                .set(ERASURE.REASON, reason)
                .execute();
    }

    void answer(Proposal proposal, long account, boolean approved) {
        db.update(ERASURE)
                .set(ERASURE.ANSWERED_BY, account)
                .set(ERASURE.ANSWERED_AT, currentInstant())
                .set(ERASURE.APPROVED, approved)
                .where(ERASURE.ID.eq(proposal.id()))
                .execute();
    }

    void step(long id, MatterStep.Act act, @Nullable Long account, @Nullable String reason, @Nullable SoundSpan span) {
        db.insertInto(STEP)
                .set(STEP.MATTER_ID, id)
                .set(STEP.ACT, act.name())
                .set(STEP.ACCOUNT_ID, account)
                .set(STEP.REASON, reason)
                .set(STEP.FROM_MS, span == null ? null : span.fromMs())
                .set(STEP.TO_MS, span == null ? null : span.toMs())
                .execute();
    }

    List<MatterStep> steps(long id) {
        return db.select(STEP.ACT, STEP.ACCOUNT_ID, STEP.AT, STEP.REASON, STEP.FROM_MS, STEP.TO_MS)
                .from(STEP)
                .where(STEP.MATTER_ID.eq(id))
                .orderBy(STEP.MATTER_ID, STEP.ID)
                .fetch(row -> new MatterStep(
                        MatterStep.Act.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }
}
