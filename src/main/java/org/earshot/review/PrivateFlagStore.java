package org.earshot.review;

import static org.earshot.tables.review.Tables.PRIVATE_FLAG;
import static org.jooq.impl.DSL.currentInstant;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Marks of privacy as trust-and-safety reads and changes them. */
@Component
final class PrivateFlagStore {

    /** Whoever adds a mark from a page works in no shift of the desk. */
    private static final long NO_SHIFT = 0;

    private final DSLContext db;
    private final SealedWords words;

    PrivateFlagStore(DSLContext db, SealedWords words) {
        this.db = db;
        this.words = words;
    }

    List<PrivateFlag> of(long clipId) {
        return db.select(PRIVATE_FLAG.AT, PRIVATE_FLAG.FROM_MS, PRIVATE_FLAG.TO_MS, PRIVATE_FLAG.SEALED)
                .from(PRIVATE_FLAG)
                .where(PRIVATE_FLAG.CLIP_ID.eq(clipId), PRIVATE_FLAG.WITHDRAWN_AT.isNull())
                .orderBy(PRIVATE_FLAG.ID)
                .fetch(row -> new PrivateFlag(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null
                                ? null
                                : words.flags(List.of(new SealedWords.OfClip(clipId, row.value4())))
                                        .getFirst()
                                        .orElse(null)));
    }

    /** A mark without a stretch of text stands for all of it. */
    void addWholeText(long clipId, long accountId, int fromMs, int toMs) {
        db.insertInto(PRIVATE_FLAG)
                .set(PRIVATE_FLAG.CLIP_ID, clipId)
                .set(PRIVATE_FLAG.ACCOUNT_ID, accountId)
                .set(PRIVATE_FLAG.SHIFT_ID, NO_SHIFT)
                .set(PRIVATE_FLAG.FROM_MS, fromMs)
                .set(PRIVATE_FLAG.TO_MS, toMs)
                .execute();
    }

    void withdraw(long clipId) {
        db.update(PRIVATE_FLAG)
                .set(PRIVATE_FLAG.WITHDRAWN_AT, currentInstant())
                .where(PRIVATE_FLAG.CLIP_ID.eq(clipId), PRIVATE_FLAG.WITHDRAWN_AT.isNull())
                .execute();
    }
}
