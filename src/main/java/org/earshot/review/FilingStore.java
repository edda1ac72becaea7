package org.earshot.review;

import static org.earshot.tables.review.Tables.PRIVATE_FLAG;
import static org.earshot.tables.review.Tables.REVIEW_;
import static org.earshot.tables.review.Tables.REVIEW_VERSION;
import static org.earshot.tables.review.Tables.SKIP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earshot.queue.Lease;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Reviews as they are filed: versions are added, never changed, and the highest one counts. */
@Component
final class FilingStore {

    /** A review of this shift that stands and may be taken back. */
    record Standing(long reviewId, long taskId, long clipId, int version, Instant filedAt) {}

    /** Reviews that stand, clips skipped and clips flagged private. */
    record Left(int filed, int skipped, int flaggedPrivate) {}

    private final DSLContext db;
    private final SealedWords words;

    FilingStore(DSLContext db, SealedWords words) {
        this.db = db;
        this.words = words;
    }

    /** Whether this person has filed under this key. */
    boolean filed(UUID key, long accountId) {
        return db.fetchExists(REVIEW_VERSION, REVIEW_VERSION.FILING_KEY.eq(key), REVIEW_VERSION.FILED_BY.eq(accountId));
    }

    /** Adds the first version of a review, or the next one where it was filed before; returns its number. */
    int file(UUID key, Lease lease, long accountId, long shiftId, QueueForm form, Answered answered, int listen) {
        var before = db.select(REVIEW_.ID, REVIEW_.LATEST, REVIEW_.REVIEWER_ID)
                .from(REVIEW_)
                .where(REVIEW_.TASK_ID.eq(lease.taskId()))
                .fetchOptional();
        if (before.isEmpty()) {
            add(
                    first(lease, accountId, shiftId, listen),
                    lease.clipId(),
                    1,
                    "FILED",
                    accountId,
                    key,
                    form.formId(),
                    form.version(),
                    answered);
            return 1;
        }
        long review = before.get().value1();
        int version = next(
                review,
                before.get().value2(),
                Map.of(REVIEW_.STANDING, true, REVIEW_.REVIEWER_ID, accountId, REVIEW_.SHIFT_ID, shiftId));
        String kind = before.get().value3() == accountId ? "CORRECTED" : "FILED";
        add(review, lease.clipId(), version, kind, accountId, key, form.formId(), form.version(), answered);
        return version;
    }

    private long first(Lease lease, long accountId, long shiftId, int listen) {
        return db.insertInto(REVIEW_)
                .set(REVIEW_.TASK_ID, lease.taskId())
                .set(REVIEW_.CLIP_ID, lease.clipId())
                .set(REVIEW_.QUEUE_ID, lease.queueId())
                .set(REVIEW_.REVIEWER_ID, accountId)
                .set(REVIEW_.SHIFT_ID, shiftId)
                .set(REVIEW_.LISTEN, listen)
                .returningResult(REVIEW_.ID)
                .fetchSingle()
                .value1();
    }

    /** Raises the number of the latest version by compare-and-set, with what changes along. */
    private int next(long review, int latest, Map<?, ?> along) {
        int changed = db.update(REVIEW_)
                .set(REVIEW_.LATEST, latest + 1)
                .set(along)
                .where(REVIEW_.ID.eq(review), REVIEW_.LATEST.eq(latest))
                .execute();
        if (changed == 0) {
            throw new Refusal("review.changed", "This review has just been changed elsewhere. Load the page again.");
        }
        return latest + 1;
    }

    /** Adds a version that says the review is taken back, with the words it had; returns them. Refused with {@code clip.erased}. */
    Answered undo(Standing standing, long accountId) {
        var row = db.selectFrom(REVIEW_VERSION)
                .where(REVIEW_VERSION.REVIEW_ID.eq(standing.reviewId()), REVIEW_VERSION.VERSION.eq(standing.version()))
                .fetchSingle();
        Answered answered = answered(row, standing.clipId());
        int version = next(standing.reviewId(), standing.version(), Map.of(REVIEW_.STANDING, false));
        add(
                standing.reviewId(),
                standing.clipId(),
                version,
                "UNDONE",
                accountId,
                UUID.randomUUID(),
                row.getFormId(),
                row.getFormVersion(),
                answered);
        return answered;
    }

    /** What a version says; refused with {@code clip.erased}. */
    Answered answered(long review, int version, long clip) {
        return answered(
                db.selectFrom(REVIEW_VERSION)
                        .where(REVIEW_VERSION.REVIEW_ID.eq(review), REVIEW_VERSION.VERSION.eq(version))
                        .fetchSingle(),
                clip);
    }

    private void add(
            long review,
            long clip,
            int version,
            String kind,
            long accountId,
            UUID key,
            long formId,
            int formVersion,
            Answered answered) {
        db.insertInto(REVIEW_VERSION)
                .set(REVIEW_VERSION.REVIEW_ID, review)
                .set(REVIEW_VERSION.VERSION, version)
                .set(REVIEW_VERSION.KIND, kind)
                .set(REVIEW_VERSION.FILED_BY, accountId)
                .set(REVIEW_VERSION.FILING_KEY, key)
                .set(REVIEW_VERSION.FORM_ID, formId)
                .set(REVIEW_VERSION.FORM_VERSION, formVersion)
                .set(REVIEW_VERSION.WAKE_WORD, answered.wakeWord())
                .set(REVIEW_VERSION.FOR_ASSISTANT, answered.forAssistant())
                .set(REVIEW_VERSION.SEVERITY, answered.severity())
                .set(REVIEW_VERSION.SEALED, words.review(clip, answered.words()))
                .execute();
    }

    /** This person's reviews of this shift that stand, latest first, at most ten. */
    List<Standing> lastTen(long shiftId, long accountId) {
        return db.select(REVIEW_.ID, REVIEW_.TASK_ID, REVIEW_.CLIP_ID, REVIEW_.LATEST, REVIEW_VERSION.FILED_AT)
                .from(REVIEW_)
                .join(REVIEW_VERSION)
                .on(REVIEW_VERSION.REVIEW_ID.eq(REVIEW_.ID), REVIEW_VERSION.VERSION.eq(REVIEW_.LATEST))
                .where(REVIEW_.SHIFT_ID.eq(shiftId), REVIEW_.REVIEWER_ID.eq(accountId), REVIEW_.STANDING.isTrue())
                .orderBy(REVIEW_VERSION.FILED_AT.desc(), REVIEW_.ID.desc())
                .limit(10)
                .fetch(row -> new Standing(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** How a shift's clips have left the desk so far. */
    Left left(long shiftId) {
        return db.select(
                        field(selectCount()
                                .from(REVIEW_)
                                .where(REVIEW_.SHIFT_ID.eq(shiftId), REVIEW_.STANDING.isTrue())),
                        field(selectCount().from(SKIP).where(SKIP.SHIFT_ID.eq(shiftId))),
                        field(selectCount().from(PRIVATE_FLAG).where(PRIVATE_FLAG.SHIFT_ID.eq(shiftId))))
                .fetchSingle(Records.mapping(Left::new));
    }

    private Answered answered(Record row, long clip) {
        SealedWords.Words said = words.reviews(List.of(new SealedWords.OfClip(clip, row.get(REVIEW_VERSION.SEALED))))
                .getFirst()
                .orElseThrow(() -> new Refusal("clip.erased", "This clip was erased after a decision."));
        return new Answered(
                said.transcript(),
                row.get(REVIEW_VERSION.WAKE_WORD),
                row.get(REVIEW_VERSION.FOR_ASSISTANT),
                said.intent(),
                said.answers(),
                row.get(REVIEW_VERSION.SEVERITY));
    }
}
