package org.earshot.trace;

import static org.earshot.tables.trace.Tables.CAUGHT_UP;
import static org.earshot.tables.trace.Tables.LANDMARKS;
import static org.earshot.tables.trace.Tables.TO_TAKE;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import org.earshot.clip.Voice;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Sealed landmarks of clips, and the clips that have none yet. */
@Component
final class LandmarkStore {

    /** The landmarks of a clip in one voice. */
    record Kept(long clipId, Voice voice, byte[] sealed) {}

    private final DSLContext db;

    LandmarkStore(DSLContext db) {
        this.db = db;
    }

    void toTake(long clipId) {
        AddOnce.added(db.insertInto(TO_TAKE).set(TO_TAKE.CLIP_ID, clipId).onDuplicateKeyIgnore());
    }

    /** Clips that wait, those that were tried least first. */
    List<Long> toTake(int limit, int mostTries) {
        return db.select(TO_TAKE.CLIP_ID)
                .from(TO_TAKE)
                .where(TO_TAKE.TRIES.lt(mostTries))
                .orderBy(TO_TAKE.TRIES, TO_TAKE.CLIP_ID)
                .limit(limit)
                .fetch(TO_TAKE.CLIP_ID);
    }

    void taken(long clipId) {
        db.deleteFrom(TO_TAKE).where(TO_TAKE.CLIP_ID.eq(clipId)).execute();
    }

    void notTaken(long clipId) {
        db.update(TO_TAKE)
                .set(TO_TAKE.TRIES, TO_TAKE.TRIES.plus(1))
                .where(TO_TAKE.CLIP_ID.eq(clipId))
                .execute();
    }

    void keep(Kept kept) {
        AddOnce.added(db.insertInto(LANDMARKS)
                .set(LANDMARKS.CLIP_ID, kept.clipId())
                .set(LANDMARKS.VOICE, kept.voice().name())
                .set(LANDMARKS.SEALED, kept.sealed())
                .onDuplicateKeyIgnore());
    }

    /** Nothing is left of the clip. */
    void forget(long clipId) {
        db.deleteFrom(LANDMARKS).where(LANDMARKS.CLIP_ID.eq(clipId)).execute();
        taken(clipId);
    }

    /** In the order of clips, after the last of the ones before. */
    List<Kept> after(long clipId, String voice, int limit) {
        return db.select(LANDMARKS.CLIP_ID, LANDMARKS.VOICE, LANDMARKS.SEALED)
                .from(LANDMARKS)
                // The first condition alone lets both databases begin in the middle of the key.
                .where(LANDMARKS.CLIP_ID.ge(clipId))
                .and(LANDMARKS.CLIP_ID.gt(clipId).or(LANDMARKS.VOICE.gt(voice)))
                .orderBy(LANDMARKS.CLIP_ID, LANDMARKS.VOICE)
                .limit(limit)
                .fetch(row -> new Kept(row.value1(), Voice.valueOf(row.value2()), row.value3()));
    }

    int count() {
        return db.fetchCount(LANDMARKS);
    }

    /** The last clip from before that was looked at; 0 at first. */
    long caughtUp() {
        return db.select(CAUGHT_UP.CLIP_ID)
                .from(CAUGHT_UP)
                .fetchOptional(CAUGHT_UP.CLIP_ID)
                .orElse(0L);
    }

    void caughtUp(long clipId) {
        int changed = db.update(CAUGHT_UP)
                .set(CAUGHT_UP.CLIP_ID, clipId)
                .where(CAUGHT_UP.ID.eq(1))
                .execute();
        if (changed == 0) {
            AddOnce.added(db.insertInto(CAUGHT_UP)
                    .set(CAUGHT_UP.ID, inline(1))
                    .set(CAUGHT_UP.CLIP_ID, clipId)
                    .onDuplicateKeyIgnore());
        }
    }
}
