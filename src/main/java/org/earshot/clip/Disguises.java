package org.earshot.clip;

import static org.earshot.tables.clip.Tables.CLIP_;
import static org.earshot.tables.clip.Tables.DISGUISE;
import static org.earshot.tables.clip.Tables.RENDERING;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.earshot.disguise.Disguise;
import org.earshot.disguise.Strength;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How each clip is disguised: drawn at random when its first rendition is made, and kept sealed with its key. */
@Component
final class Disguises {

    /** How one clip is disguised. */
    record Drawn(Strength strength, byte[] seed) {

        /** Keeps the seed out of logs. */
        @Override
        public String toString() {
            return "Drawn[" + strength + "]";
        }
    }

    private static final String SEED = "disguise";

    private final SecureRandom random = new SecureRandom();
    private final DSLContext db;
    private final DisguiseStrength strength;

    Disguises(DSLContext db, DisguiseStrength strength) {
        this.db = db;
        this.strength = strength;
    }

    /** What was drawn for the clip before, or else a new draw, to be kept with the rendition. */
    Drawn of(Clip clip, ClipKey key) {
        return kept(clip.id(), key).orElseGet(() -> {
            var seed = new byte[Disguise.SEED_BYTES];
            random.nextBytes(seed);
            return new Drawn(strength.of(clip), seed);
        });
    }

    private Optional<Drawn> kept(long clipId, ClipKey key) {
        return db.select(DISGUISE.STRENGTH, DISGUISE.SEALED_SEED)
                .from(DISGUISE)
                .where(DISGUISE.CLIP_ID.eq(clipId))
                .fetchOptional(row -> new Drawn(Strength.valueOf(row.value1()), key.open(SEED, row.value2())));
    }

    /** Kept before, it stays as it was. */
    void keep(long clipId, ClipKey key, Drawn drawn) {
        if (!db.fetchExists(DISGUISE, DISGUISE.CLIP_ID.eq(clipId))) {
            db.insertInto(DISGUISE)
                    .set(DISGUISE.CLIP_ID, clipId)
                    .set(DISGUISE.STRENGTH, drawn.strength().name())
                    .set(DISGUISE.SEALED_SEED, key.seal(SEED, drawn.seed()))
                    .execute();
        }
    }

    Optional<Strength> strength(long clipId) {
        return db.select(DISGUISE.STRENGTH)
                .from(DISGUISE)
                .where(DISGUISE.CLIP_ID.eq(clipId))
                .fetchOptional(row -> Strength.valueOf(row.value1()));
    }

    /** Those of the clips that are ready and were never disguised, and whose rendition is not being made. */
    List<Long> without(Collection<Long> clipIds) {
        return db.select(CLIP_.ID)
                .from(CLIP_)
                .where(CLIP_.ID.in(clipIds), CLIP_.STATE.eq("READY"))
                .and(notExists(selectOne().from(DISGUISE).where(DISGUISE.CLIP_ID.eq(CLIP_.ID))))
                .and(notExists(selectOne().from(RENDERING).where(RENDERING.CLIP_ID.eq(CLIP_.ID))))
                .orderBy(CLIP_.ID)
                .fetch(CLIP_.ID);
    }
}
