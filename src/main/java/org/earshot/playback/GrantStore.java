package org.earshot.playback;

import static org.earshot.tables.playback.Tables.SOUND_GRANT;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.earshot.clip.Voice;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of grants; only the hash of a token is kept, and the key of a play only sealed and only until it is delivered. */
@Component
final class GrantStore {

    /** Who asks, where, for which clip, under which right, in which voice, and whether for later. */
    record Asked(long accountId, String sessionHash, long clipId, HeldRight right, Voice voice, boolean ahead) {}

    record Given(
            long id,
            long accountId,
            String sessionHash,
            long clipId,
            String rightKind,
            String rightRef,
            int fromMs,
            int toMs,
            Voice voice,
            int markVersion,
            byte[] sealedKey) {

        HeldRight right() {
            return new HeldRight(rightKind, rightRef, fromMs, toMs);
        }
    }

    /** A delivery with the span of the clip in it, and the moment it was looked up. */
    record Delivered(long grantId, Instant at, int fromMs, int toMs, Instant now) {}

    private final DSLContext db;

    GrantStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps a grant that is good for so long from now on; answers when it ends. */
    Instant give(String tokenHash, Asked asked, int markVersion, byte[] sealedKey, Duration lasts) {
        return db.insertInto(SOUND_GRANT)
                .set(SOUND_GRANT.TOKEN_HASH, tokenHash)
                .set(SOUND_GRANT.SESSION_HASH, asked.sessionHash())
                .set(SOUND_GRANT.ACCOUNT_ID, asked.accountId())
                .set(SOUND_GRANT.CLIP_ID, asked.clipId())
                .set(SOUND_GRANT.RIGHT_KIND, asked.right().kind())
                .set(SOUND_GRANT.RIGHT_REF, asked.right().ref())
                .set(SOUND_GRANT.FROM_MS, asked.right().fromMs())
                .set(SOUND_GRANT.TO_MS, asked.right().toMs())
                .set(SOUND_GRANT.VOICE, asked.voice().name())
                .set(SOUND_GRANT.AHEAD, asked.ahead())
                .set(SOUND_GRANT.MARK_VERSION, markVersion)
                .set(SOUND_GRANT.SEALED_KEY, sealedKey)
                .set(SOUND_GRANT.ISSUED_AT, currentInstant())
                .set(SOUND_GRANT.EXPIRES_AT, currentInstant().add(DayToSecond.valueOf(lasts)))
                .returningResult(SOUND_GRANT.EXPIRES_AT)
                .fetchSingle()
                .value1();
    }

    /** A grant that has its key still: one that was not delivered. */
    Optional<Given> find(String tokenHash) {
        return db.select(
                        SOUND_GRANT.ID,
                        SOUND_GRANT.ACCOUNT_ID,
                        SOUND_GRANT.SESSION_HASH,
                        SOUND_GRANT.CLIP_ID,
                        SOUND_GRANT.RIGHT_KIND,
                        SOUND_GRANT.RIGHT_REF,
                        SOUND_GRANT.FROM_MS,
                        SOUND_GRANT.TO_MS,
                        SOUND_GRANT.VOICE.convertFrom(Voice::valueOf),
                        SOUND_GRANT.MARK_VERSION,
                        SOUND_GRANT.SEALED_KEY)
                .from(SOUND_GRANT)
                .where(SOUND_GRANT.TOKEN_HASH.eq(tokenHash))
                .and(SOUND_GRANT.SEALED_KEY.isNotNull())
                .fetchOptional(Records.mapping(Given::new));
    }

    /** True for the one delivery that wins, which takes the key away; false for a used or expired grant. */
    boolean use(long id, Instant now) {
        return db.update(SOUND_GRANT)
                        .set(SOUND_GRANT.DELIVERED_AT, now)
                        .set(SOUND_GRANT.SEALED_KEY, (byte @Nullable []) null)
                        .where(SOUND_GRANT.ID.eq(id))
                        .and(SOUND_GRANT.DELIVERED_AT.isNull())
                        .and(SOUND_GRANT.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    /** The latest delivery of the clip to the person, locked, so that two reports are not measured against the same time. */
    Optional<Delivered> lockLatestDelivery(long accountId, long clipId) {
        var latest = SOUND_GRANT.as("latest");
        return db.select(
                        SOUND_GRANT.ID,
                        SOUND_GRANT.DELIVERED_AT,
                        SOUND_GRANT.FROM_MS,
                        SOUND_GRANT.TO_MS,
                        currentInstant())
                .from(SOUND_GRANT)
                .where(SOUND_GRANT.ID.eq(select(latest.ID)
                        .from(latest)
                        .where(latest.ACCOUNT_ID.eq(accountId))
                        .and(latest.CLIP_ID.eq(clipId))
                        .and(latest.DELIVERED_AT.isNotNull())
                        .orderBy(latest.DELIVERED_AT.desc(), latest.ID.desc())
                        .limit(1)))
                .forUpdate()
                .fetchOptional(Records.mapping(Delivered::new));
    }
}
