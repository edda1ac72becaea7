package org.earshot.review;

import static org.earshot.tables.review.Tables.LEFT_OUT;
import static org.earshot.tables.review.Tables.PRIVATE_FLAG;
import static org.earshot.tables.review.Tables.SKIP;

import org.earshot.queue.Lease;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How clips leave the desk without a review: skipped, flagged private, held. */
@Component
final class LeavingStore {

    private final DSLContext db;
    private final SealedWords words;

    LeavingStore(DSLContext db, SealedWords words) {
        this.db = db;
        this.words = words;
    }

    void skipped(Lease lease, long accountId, long shiftId, SkipReason reason, String severity) {
        db.insertInto(SKIP)
                .set(SKIP.CLIP_ID, lease.clipId())
                .set(SKIP.QUEUE_ID, lease.queueId())
                .set(SKIP.ACCOUNT_ID, accountId)
                .set(SKIP.SHIFT_ID, shiftId)
                .set(SKIP.REASON, reason.name())
                .set(SKIP.SEVERITY, severity)
                .execute();
    }

    /** @param masked what had been typed, already masked; sealed before it is kept */
    void flagged(long clipId, long accountId, long shiftId, DeskSpan span, @Nullable String masked) {
        db.insertInto(PRIVATE_FLAG)
                .set(PRIVATE_FLAG.CLIP_ID, clipId)
                .set(PRIVATE_FLAG.ACCOUNT_ID, accountId)
                .set(PRIVATE_FLAG.SHIFT_ID, shiftId)
                .set(PRIVATE_FLAG.FROM_MS, span.fromMs())
                .set(PRIVATE_FLAG.TO_MS, span.toMs())
                .set(PRIVATE_FLAG.TEXT_FROM, span.textFrom())
                .set(PRIVATE_FLAG.TEXT_TO, span.textTo())
                .set(PRIVATE_FLAG.SEALED, masked == null ? null : words.flag(clipId, masked))
                .execute();
    }

    void showAgain(long clipId, String why) {
        db.deleteFrom(LEFT_OUT)
                .where(LEFT_OUT.CLIP_ID.eq(clipId), LEFT_OUT.WHY.eq(why))
                .execute();
    }

    /** From now on no list, page or export of reviews shows the clip; said twice it stays so. */
    void leaveOut(long clipId, String why) {
        if (!db.fetchExists(LEFT_OUT, LEFT_OUT.CLIP_ID.eq(clipId), LEFT_OUT.WHY.eq(why))) {
            db.insertInto(LEFT_OUT, LEFT_OUT.CLIP_ID, LEFT_OUT.WHY)
                    .values(clipId, why)
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
