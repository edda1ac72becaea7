package org.earshot.playback;

import static org.earshot.tables.playback.Tables.UNDISGUISED;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of undisguised listening: added only. */
@Component
final class UndisguisedStore {

    record Row(long accountId, Instant at, byte[] sealedReason) {}

    private final DSLContext db;

    UndisguisedStore(DSLContext db) {
        this.db = db;
    }

    void add(long accountId, long clipId, byte[] sealedReason) {
        db.insertInto(UNDISGUISED)
                .set(UNDISGUISED.ACCOUNT_ID, accountId)
                .set(UNDISGUISED.CLIP_ID, clipId)
                .set(UNDISGUISED.SEALED_REASON, sealedReason)
                .execute();
    }

    /** Oldest first. */
    List<Row> of(long clipId) {
        return db.select(UNDISGUISED.ACCOUNT_ID, UNDISGUISED.AT, UNDISGUISED.SEALED_REASON)
                .from(UNDISGUISED)
                .where(UNDISGUISED.CLIP_ID.eq(clipId))
                .orderBy(UNDISGUISED.CLIP_ID, UNDISGUISED.ID)
                .fetch(Records.mapping(Row::new));
    }
}
