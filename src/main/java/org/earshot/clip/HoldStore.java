package org.earshot.clip;

import static org.earshot.tables.clip.Tables.CLIP_;
import static org.earshot.tables.clip.Tables.HOLD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds, and the lock on a clip's row under which they are placed and looked for. */
@Component
final class HoldStore {

    /** A clip whose row nobody else can lock until the end of the transaction. */
    record Locked(String code, String externalId, boolean erased) {}

    private final DSLContext db;

    HoldStore(DSLContext db) {
        this.db = db;
    }

    /** Of a hold and an erasure at the same moment, the one that locks first goes first and the other one sees it. */
    Optional<Locked> lock(long clipId) {
        return db.select(CLIP_.CODE, CLIP_.EXTERNAL_ID, CLIP_.STATE.eq("ERASED"))
                .from(CLIP_)
                .where(CLIP_.ID.eq(clipId))
                .forUpdate()
                .fetchOptional(Records.mapping(Locked::new));
    }

    Hold add(long clipId, String reason, @Nullable Long placedBy) {
        return db.insertInto(HOLD)
                .set(HOLD.CLIP_ID, clipId)
                .set(HOLD.REASON, reason)
                .set(HOLD.PLACED_BY, placedBy)
                .returningResult(HOLD.ID, HOLD.CLIP_ID, HOLD.REASON, HOLD.PLACED_AT)
                .fetchSingle(Records.mapping(Hold::new));
    }

    /** Those that are not released, oldest first. */
    List<Hold> standing(long clipId) {
        return db.select(HOLD.ID, HOLD.CLIP_ID, HOLD.REASON, HOLD.PLACED_AT)
                .from(HOLD)
                .where(HOLD.CLIP_ID.eq(clipId), HOLD.RELEASED_AT.isNull())
                .orderBy(HOLD.ID)
                .fetch(Records.mapping(Hold::new));
    }

    /** The code of the clip whose hold this is, released or not. */
    Optional<String> codeOf(long holdId) {
        return db.select(CLIP_.CODE)
                .from(HOLD)
                .join(CLIP_)
                .on(CLIP_.ID.eq(HOLD.CLIP_ID))
                .where(HOLD.ID.eq(holdId))
                .fetchOptional(CLIP_.CODE);
    }

    /** False when it has been released before. */
    boolean release(long holdId, String decision, Instant at, @Nullable Long by) {
        return db.update(HOLD)
                        .set(HOLD.RELEASED_AT, at)
                        .set(HOLD.RELEASED_BY, by)
                        .set(HOLD.DECISION, decision)
                        .where(HOLD.ID.eq(holdId), HOLD.RELEASED_AT.isNull())
                        .execute()
                == 1;
    }
}
