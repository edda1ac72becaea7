package org.earshot.playback;

import static org.earshot.tables.playback.Tables.SOUND_GRANT;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Component;

/** Rows of grants; only the hash of a token is kept. */
@Component
final class GrantStore {

    record Given(long id, long accountId, String sessionHash, long clipId, String rightKind, String rightRef) {}

    /** A delivery, and the moment it was looked up. */
    record Delivered(long grantId, Instant at, Instant now) {}

    private final DSLContext db;

    GrantStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps a grant that is good for so long from now on; answers when it ends. */
    Instant give(String tokenHash, String sessionHash, long accountId, long clipId, HeldRight right, Duration lasts) {
        return db.insertInto(SOUND_GRANT)
                .set(SOUND_GRANT.TOKEN_HASH, tokenHash)
                .set(SOUND_GRANT.SESSION_HASH, sessionHash)
                .set(SOUND_GRANT.ACCOUNT_ID, accountId)
                .set(SOUND_GRANT.CLIP_ID, clipId)
                .set(SOUND_GRANT.RIGHT_KIND, right.kind())
                .set(SOUND_GRANT.RIGHT_REF, right.ref())
                .set(SOUND_GRANT.ISSUED_AT, currentInstant())
                .set(SOUND_GRANT.EXPIRES_AT, currentInstant().add(DayToSecond.valueOf(lasts)))
                .returningResult(SOUND_GRANT.EXPIRES_AT)
                .fetchSingle()
                .value1();
    }

    Optional<Given> find(String tokenHash) {
        return db.select(
                        SOUND_GRANT.ID,
                        SOUND_GRANT.ACCOUNT_ID,
                        SOUND_GRANT.SESSION_HASH,
                        SOUND_GRANT.CLIP_ID,
                        SOUND_GRANT.RIGHT_KIND,
                        SOUND_GRANT.RIGHT_REF)
                .from(SOUND_GRANT)
                .where(SOUND_GRANT.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(Records.mapping(Given::new));
    }

    /** True for the one delivery that wins; false for a used or expired grant. */
    boolean use(long id, Instant now) {
        return db.update(SOUND_GRANT)
                        .set(SOUND_GRANT.DELIVERED_AT, now)
                        .where(SOUND_GRANT.ID.eq(id))
                        .and(SOUND_GRANT.DELIVERED_AT.isNull())
                        .and(SOUND_GRANT.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    /** The latest delivery of the clip to the person, locked, so that two reports are not measured against the same time. */
    Optional<Delivered> lockLatestDelivery(long accountId, long clipId) {
        var latest = SOUND_GRANT.as("latest");
        return db.select(SOUND_GRANT.ID, SOUND_GRANT.DELIVERED_AT, currentInstant())
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
