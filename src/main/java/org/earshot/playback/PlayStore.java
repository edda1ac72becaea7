package org.earshot.playback;

import static org.earshot.tables.playback.Tables.HEARD;
import static org.earshot.tables.playback.Tables.SOUND_GRANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.DOUBLE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.clip.Voice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Reads grants with what was heard of them. */
@Component
final class PlayStore {

    record Marked(
            long grantId, long accountId, Instant deliveredAt, Voice voice, int fromMs, int toMs, int markVersion) {}

    private static final Field<BigDecimal> HEARD_MS =
            field(select(coalesce(sum(HEARD.TO_MS.minus(HEARD.FROM_MS)), inline(BigDecimal.ZERO)))
                    .from(HEARD)
                    .where(HEARD.GRANT_ID.eq(SOUND_GRANT.ID)));

    private final DSLContext db;

    PlayStore(DSLContext db) {
        this.db = db;
    }

    List<Marked> marked(long clipId) {
        return db.select(
                        SOUND_GRANT.ID,
                        SOUND_GRANT.ACCOUNT_ID,
                        SOUND_GRANT.DELIVERED_AT,
                        SOUND_GRANT.VOICE.convertFrom(Voice::valueOf),
                        SOUND_GRANT.FROM_MS,
                        SOUND_GRANT.TO_MS,
                        SOUND_GRANT.MARK_VERSION)
                .from(SOUND_GRANT)
                .where(SOUND_GRANT.CLIP_ID.eq(clipId))
                .and(SOUND_GRANT.DELIVERED_AT.isNotNull())
                .and(SOUND_GRANT.MARK_VERSION.isNotNull())
                .orderBy(SOUND_GRANT.ID)
                .fetch(Records.mapping(Marked::new));
    }

    List<Play> ofClip(long clipId) {
        return plays(SOUND_GRANT.CLIP_ID.eq(clipId));
    }

    List<Play> between(Instant from, Instant to) {
        return plays(SOUND_GRANT.ISSUED_AT.ge(from).and(SOUND_GRANT.ISSUED_AT.lt(to)));
    }

    List<Play> ofPerson(long accountId, Instant since) {
        return plays(SOUND_GRANT.ACCOUNT_ID.eq(accountId).and(SOUND_GRANT.ISSUED_AT.ge(since)));
    }

    Map<Long, Double> minutes(Instant from, Instant to) {
        Field<BigDecimal> minutes = sum(HEARD.TO_MS
                        .minus(HEARD.FROM_MS)
                        .cast(DOUBLE)
                        .div(HEARD.SPEED))
                .div(inline(60_000));
        return db.select(HEARD.ACCOUNT_ID, minutes)
                .from(HEARD)
                .where(HEARD.REPORTED_AT.ge(from).and(HEARD.REPORTED_AT.lt(to)))
                .groupBy(HEARD.ACCOUNT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2().doubleValue());
    }

    private List<Play> plays(Condition which) {
        return db.select(
                        SOUND_GRANT.ID,
                        SOUND_GRANT.ACCOUNT_ID,
                        SOUND_GRANT.CLIP_ID,
                        SOUND_GRANT.RIGHT_KIND,
                        SOUND_GRANT.AHEAD,
                        SOUND_GRANT.SESSION_HASH,
                        SOUND_GRANT.ISSUED_AT,
                        SOUND_GRANT.DELIVERED_AT,
                        HEARD_MS.convertFrom(BigDecimal::longValue))
                .from(SOUND_GRANT)
                .where(which)
                .orderBy(SOUND_GRANT.ID)
                .fetch(Records.mapping(Play::new));
    }
}
