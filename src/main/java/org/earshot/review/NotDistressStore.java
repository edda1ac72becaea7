package org.earshot.review;

import static org.earshot.tables.review.Tables.LEFT_OUT;
import static org.earshot.tables.review.Tables.NOT_DISTRESS;
import static org.earshot.tables.review.Tables.REVIEW_;
import static org.earshot.tables.review.Tables.SECOND_LOOK;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.clip.Clips;
import org.earshot.shared.AddOnce;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was stated to be no distress, and who looked at it a second time: both are only ever added. */
@Component
final class NotDistressStore {

    /** A statement as it was made. */
    record Stated(
            long id,
            long reviewId,
            int version,
            long clipId,
            long reviewerId,
            Set<Distress> grounds,
            Instant statedAt,
            Instant dueAt) {

        private String purpose() {
            return sealedAs(reviewId, version);
        }
    }

    private final DSLContext db;
    private final Clips clips;

    NotDistressStore(DSLContext db, Clips clips) {
        this.db = db;
        this.clips = clips;
    }

    private static String sealedAs(long reviewId, int version) {
        return "not-distress " + reviewId + "." + version;
    }

    /** Adds what was stated with this version of the review of a task; returns its number. */
    long add(long taskId, int version, long siteId, DistressRule.Statement statement, Instant now, Instant due) {
        var review = db.select(REVIEW_.ID, REVIEW_.CLIP_ID, REVIEW_.REVIEWER_ID)
                .from(REVIEW_)
                .where(REVIEW_.TASK_ID.eq(taskId))
                .fetchSingle();
        return db.insertInto(NOT_DISTRESS)
                .set(NOT_DISTRESS.REVIEW_ID, review.value1())
                .set(NOT_DISTRESS.VERSION, version)
                .set(NOT_DISTRESS.CLIP_ID, review.value2())
                .set(NOT_DISTRESS.REVIEWER_ID, review.value3())
                .set(NOT_DISTRESS.SITE_ID, siteId)
                .set(
                        NOT_DISTRESS.GROUNDS,
                        statement.grounds().stream().map(Enum::name).collect(Collectors.joining(",")))
                .set(
                        NOT_DISTRESS.REASON,
                        clips.seal(review.value2(), sealedAs(review.value1(), version), statement.reason()))
                .set(NOT_DISTRESS.STATED_AT, now)
                .set(NOT_DISTRESS.DUE_AT, due)
                .returningResult(NOT_DISTRESS.ID)
                .fetchSingle()
                .value1();
    }

    /** Those that wait for somebody other than this person, the one due first in front; a clip held for a case is left to it. */
    List<Stated> waiting(long notFor) {
        return db.selectFrom(NOT_DISTRESS)
                .where(isOpen(), NOT_DISTRESS.REVIEWER_ID.ne(notFor))
                .and(notExists(selectOne()
                        .from(LEFT_OUT)
                        .where(LEFT_OUT.CLIP_ID.eq(NOT_DISTRESS.CLIP_ID), LEFT_OUT.WHY.ne("PRIVATE"))))
                .orderBy(NOT_DISTRESS.DUE_AT, NOT_DISTRESS.ID)
                .fetch(NotDistressStore::stated);
    }

    Optional<Stated> find(long id) {
        return db.selectFrom(NOT_DISTRESS).where(NOT_DISTRESS.ID.eq(id)).fetchOptional(NotDistressStore::stated);
    }

    /** What the reviewer said; empty once the clip is erased. */
    Optional<String> reason(Stated stated) {
        byte[] sealed = db.select(NOT_DISTRESS.REASON)
                .from(NOT_DISTRESS)
                .where(NOT_DISTRESS.ID.eq(stated.id()))
                .fetchSingle()
                .value1();
        return clips.unseal(stated.clipId(), stated.purpose(), sealed);
    }

    boolean isOpen(long id) {
        return db.fetchExists(NOT_DISTRESS, NOT_DISTRESS.ID.eq(id), isOpen());
    }

    /** False when somebody else has looked in the meantime. */
    boolean looked(Stated stated, long by, @Nullable String caseNumber) {
        return AddOnce.added(db.insertInto(SECOND_LOOK)
                .set(SECOND_LOOK.STATEMENT_ID, stated.id())
                .set(SECOND_LOOK.REVIEWER_ID, stated.reviewerId())
                .set(SECOND_LOOK.LOOKED_BY, by)
                .set(SECOND_LOOK.OUTCOME, caseNumber == null ? "AGREED" : "RAISED")
                .set(SECOND_LOOK.CASE_NUMBER, caseNumber)
                .onDuplicateKeyIgnore());
    }

    private static Condition isOpen() {
        return notExists(selectOne().from(SECOND_LOOK).where(SECOND_LOOK.STATEMENT_ID.eq(NOT_DISTRESS.ID)));
    }

    private static Stated stated(Record row) {
        return new Stated(
                row.get(NOT_DISTRESS.ID),
                row.get(NOT_DISTRESS.REVIEW_ID),
                row.get(NOT_DISTRESS.VERSION),
                row.get(NOT_DISTRESS.CLIP_ID),
                row.get(NOT_DISTRESS.REVIEWER_ID),
                Arrays.stream(row.get(NOT_DISTRESS.GROUNDS).split(","))
                        .map(Distress::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Distress.class))),
                row.get(NOT_DISTRESS.STATED_AT),
                row.get(NOT_DISTRESS.DUE_AT));
    }
}
