package org.earshot.secondear;

import static org.earshot.tables.secondear.Tables.QUESTION;
import static org.earshot.tables.secondear.Tables.TURN;
import static org.jooq.impl.DSL.currentInstant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.earshot.queue.Lease;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of questions. */
@Component
final class QuestionStore {

    private static final int ONE_TURN = 1;

    private final DSLContext db;

    QuestionStore(DSLContext db) {
        this.db = db;
    }

    /** Until the transaction ends nobody else chooses a colleague or changes a question. */
    void lockTurn() {
        db.selectFrom(TURN).where(TURN.ID.eq(ONE_TURN)).forUpdate().fetch();
    }

    Question add(
            Lease lease,
            long asker,
            AskRules.Span span,
            @Nullable ReadyQuestion ready,
            byte @Nullable [] ownWords,
            long helper,
            Instant now,
            Instant due) {
        long id = db.insertInto(QUESTION)
                .set(QUESTION.CLIP_ID, lease.clipId())
                .set(QUESTION.OPEN_CLIP_ID, lease.clipId())
                .set(QUESTION.QUEUE_ID, lease.queueId())
                .set(QUESTION.TASK_ID, lease.taskId())
                .set(QUESTION.FENCE, lease.fence())
                .set(QUESTION.ASKED_BY, asker)
                .set(QUESTION.FROM_MS, span.fromMs())
                .set(QUESTION.TO_MS, span.toMs())
                .set(QUESTION.READY, ready == null ? null : ready.name())
                .set(QUESTION.OWN_WORDS, ownWords)
                .set(QUESTION.HELPER, helper)
                .set(QUESTION.OPEN_HELPER, helper)
                .set(QUESTION.ASKED_AT, now)
                .set(QUESTION.DUE_AT, due)
                .returningResult(QUESTION.ID)
                .fetchSingle()
                .value1();
        return find(id).orElseThrow();
    }

    Optional<Question> find(long id) {
        return where(QUESTION.ID.eq(id)).stream().findFirst();
    }

    List<Question> open() {
        return where(QUESTION.OPEN_CLIP_ID.isNotNull());
    }

    Optional<Question> openAbout(long clip) {
        return where(QUESTION.OPEN_CLIP_ID.eq(clip)).stream().findFirst();
    }

    Optional<Question> openUnder(long task, long fence) {
        return where(QUESTION.TASK_ID.eq(task).and(QUESTION.FENCE.eq(fence)).and(QUESTION.OPEN_CLIP_ID.isNotNull()))
                .stream()
                .findFirst();
    }

    /** What this person is asked now, while there is time. */
    Optional<Question> openFor(long helper) {
        return where(QUESTION.OPEN_HELPER.eq(helper).and(QUESTION.DUE_AT.gt(currentInstant()))).stream()
                .findFirst();
    }

    List<Question> openBy(long asker) {
        return where(QUESTION.ASKED_BY.eq(asker).and(QUESTION.OPEN_CLIP_ID.isNotNull()));
    }

    /** Oldest first. */
    List<Question> askedUnder(long asker, Collection<Long> tasks) {
        return where(QUESTION.ASKED_BY.eq(asker).and(QUESTION.TASK_ID.in(tasks)));
    }

    List<Question> about(long clip) {
        return where(QUESTION.CLIP_ID.eq(clip));
    }

    /** Asked by this person or among those they have helped with, newest first. */
    List<Question> ofPerson(long account, Collection<Long> helped, int limit) {
        return db.selectFrom(QUESTION)
                .where(QUESTION.ASKED_BY.eq(account).or(QUESTION.ID.in(helped)))
                .orderBy(QUESTION.ID.desc())
                .limit(limit)
                .fetch(QuestionStore::question);
    }

    void call(long id, long helper) {
        db.update(QUESTION)
                .set(QUESTION.STATE, EarState.CALLED.name())
                .set(QUESTION.HELPER, helper)
                .set(QUESTION.OPEN_HELPER, helper)
                .where(QUESTION.ID.eq(id))
                .execute();
    }

    void accept(long id) {
        db.update(QUESTION)
                .set(QUESTION.STATE, EarState.ACCEPTED.name())
                .where(QUESTION.ID.eq(id))
                .execute();
    }

    void end(long id, EarState state, byte @Nullable [] answer, Instant now) {
        db.update(QUESTION)
                .set(QUESTION.STATE, state.name())
                .set(QUESTION.ANSWER, answer)
                .set(QUESTION.ENDED_AT, now)
                .setNull(QUESTION.OPEN_CLIP_ID)
                .setNull(QUESTION.OPEN_HELPER)
                .where(QUESTION.ID.eq(id))
                .execute();
    }

    void forgetWords(long clip) {
        db.update(QUESTION)
                .setNull(QUESTION.READY)
                .setNull(QUESTION.OWN_WORDS)
                .setNull(QUESTION.ANSWER)
                .where(QUESTION.CLIP_ID.eq(clip))
                .execute();
    }

    private List<Question> where(Condition condition) {
        return db.selectFrom(QUESTION).where(condition).orderBy(QUESTION.ID).fetch(QuestionStore::question);
    }

    private static Question question(Record row) {
        @Nullable String ready = row.get(QUESTION.READY);
        return new Question(
                row.get(QUESTION.ID),
                row.get(QUESTION.CLIP_ID),
                row.get(QUESTION.QUEUE_ID),
                row.get(QUESTION.TASK_ID),
                row.get(QUESTION.FENCE),
                row.get(QUESTION.ASKED_BY),
                row.get(QUESTION.FROM_MS),
                row.get(QUESTION.TO_MS),
                ready == null ? null : ReadyQuestion.valueOf(ready),
                row.get(QUESTION.OWN_WORDS),
                EarState.valueOf(row.get(QUESTION.STATE)),
                row.get(QUESTION.HELPER),
                row.get(QUESTION.ASKED_AT),
                row.get(QUESTION.DUE_AT),
                row.get(QUESTION.ENDED_AT),
                row.get(QUESTION.ANSWER));
    }
}
