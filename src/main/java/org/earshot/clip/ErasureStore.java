package org.earshot.clip;

import static org.earshot.tables.clip.Tables.CLIP_;
import static org.earshot.tables.clip.Tables.DISGUISE;
import static org.earshot.tables.clip.Tables.FILE_TO_DELETE;
import static org.earshot.tables.clip.Tables.MASK;
import static org.earshot.tables.clip.Tables.RENDERING;
import static org.earshot.tables.clip.Tables.RENDITION;
import static org.earshot.tables.clip.Tables.SEALED_IDENTITY;
import static org.earshot.tables.clip.Tables.SOUND;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes away everything that is kept of a clip but its tombstone, and remembers the files still to delete. */
@Component
final class ErasureStore {

    private final DSLContext db;

    ErasureStore(DSLContext db) {
        this.db = db;
    }

    /** A rendition that is being made finds its place gone and is thrown away. Before the clip's row is locked: renditions end in this order too. */
    void stopRendering(long clipId) {
        db.deleteFrom(RENDERING).where(RENDERING.CLIP_ID.eq(clipId)).execute();
    }

    /** Everything but the row itself; answers where the sealed files lie. */
    List<String> strip(long clipId) {
        db.deleteFrom(SEALED_IDENTITY).where(SEALED_IDENTITY.CLIP_ID.eq(clipId)).execute();
        db.deleteFrom(DISGUISE).where(DISGUISE.CLIP_ID.eq(clipId)).execute();
        db.deleteFrom(MASK).where(MASK.CLIP_ID.eq(clipId)).execute();
        db.deleteFrom(RENDITION).where(RENDITION.CLIP_ID.eq(clipId)).execute();
        List<String> files = db.select(SOUND.LOCATION)
                .from(SOUND)
                .where(SOUND.CLIP_ID.eq(clipId))
                .fetch(SOUND.LOCATION);
        db.deleteFrom(SOUND).where(SOUND.CLIP_ID.eq(clipId)).execute();
        files.forEach(location -> db.insertInto(FILE_TO_DELETE)
                .set(FILE_TO_DELETE.LOCATION, location)
                .execute());
        return files;
    }

    void reduce(long clipId, String hashedExternalId, String decision, Instant at) {
        db.update(CLIP_)
                .set(CLIP_.STATE, "ERASED")
                .set(CLIP_.ERASED_AT, at)
                .set(CLIP_.ERASURE_DECISION, decision)
                .set(CLIP_.EXTERNAL_ID, hashedExternalId)
                .setNull(CLIP_.WRAPPED_KEY)
                .setNull(CLIP_.SEALED_WORDS)
                .setNull(CLIP_.CONTENT_MAC)
                .setNull(CLIP_.SOUND_SHA256)
                .setNull(CLIP_.LOCALE)
                .setNull(CLIP_.LANGUAGE)
                .setNull(CLIP_.CAPTURED_AT)
                .setNull(CLIP_.DEVICE_KIND)
                .setNull(CLIP_.TRIGGER_KIND)
                .setNull(CLIP_.WAKE_WORD)
                .setNull(CLIP_.RISK_HINT)
                .setNull(CLIP_.ACCOUNT_PSEUDONYM)
                .setNull(CLIP_.DEVICE_PSEUDONYM)
                .setNull(CLIP_.SPEAKER_PSEUDONYM)
                .setNull(CLIP_.SET_ASIDE_REASON)
                .where(CLIP_.ID.eq(clipId))
                .execute();
    }

    /** Locations of files still to delete, oldest first. */
    List<String> filesToDelete(int limit) {
        return db.select(FILE_TO_DELETE.LOCATION)
                .from(FILE_TO_DELETE)
                .orderBy(FILE_TO_DELETE.SINCE, FILE_TO_DELETE.LOCATION)
                .limit(limit)
                .fetch(FILE_TO_DELETE.LOCATION);
    }

    void deleted(String location) {
        db.deleteFrom(FILE_TO_DELETE)
                .where(FILE_TO_DELETE.LOCATION.eq(location))
                .execute();
    }
}
