package org.earshot.playback;

import static org.earshot.tables.playback.Tables.HEARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.DOUBLE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.earshot.shift.Span;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of the play log: added only. */
@Component
final class HeardStore {

    /** A range of the log, and when it was reported. */
    record Noted(HeardRange range, Instant at) {}

    private final DSLContext db;

    HeardStore(DSLContext db) {
        this.db = db;
    }

    void add(long grantId, long accountId, long clipId, List<HeardRange> ranges, Instant now) {
        if (ranges.isEmpty()) {
            return;
        }
        var rows = db.insertInto(
                HEARD,
                HEARD.GRANT_ID,
                HEARD.ACCOUNT_ID,
                HEARD.CLIP_ID,
                HEARD.FROM_MS,
                HEARD.TO_MS,
                HEARD.SPEED,
                HEARD.REPORTED_AT);
        for (HeardRange range : ranges) {
            rows = rows.values(grantId, accountId, clipId, range.fromMs(), range.toMs(), range.speed(), now);
        }
        rows.execute();
    }

    List<Noted> of(long accountId, long clipId) {
        return db.select(HEARD.FROM_MS, HEARD.TO_MS, HEARD.SPEED, HEARD.REPORTED_AT)
                .from(HEARD)
                .where(HEARD.ACCOUNT_ID.eq(accountId).and(HEARD.CLIP_ID.eq(clipId)))
                .fetch(row -> new Noted(new HeardRange(row.value1(), row.value2(), row.value3()), row.value4()));
    }

    List<Long> listeners(long clipId) {
        return db.selectDistinct(HEARD.ACCOUNT_ID)
                .from(HEARD)
                .where(HEARD.CLIP_ID.eq(clipId))
                .orderBy(HEARD.ACCOUNT_ID)
                .fetch(HEARD.ACCOUNT_ID);
    }

    /** Milliseconds of sound played, replays included. */
    long msSince(long accountId, Instant since) {
        return db.select(coalesce(sum(HEARD.TO_MS.minus(HEARD.FROM_MS)), inline(BigDecimal.ZERO)))
                .from(HEARD)
                .where(HEARD.ACCOUNT_ID.eq(accountId).and(HEARD.REPORTED_AT.ge(since)))
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** A report may bring several stretches, which were played one after the other. */
    List<Span> spansSince(long accountId, Instant since) {
        var length = sum(HEARD.TO_MS.minus(HEARD.FROM_MS).cast(DOUBLE).div(HEARD.SPEED));
        return db.select(HEARD.REPORTED_AT, length)
                .from(HEARD)
                .where(HEARD.ACCOUNT_ID.eq(accountId).and(HEARD.REPORTED_AT.ge(since)))
                .groupBy(HEARD.REPORTED_AT)
                .orderBy(HEARD.REPORTED_AT)
                .fetch(row -> new Span(row.value1().minusMillis(row.value2().longValue()), row.value1()));
    }

    List<HeardClip> clipsSince(long accountId, Instant since) {
        return db.select(HEARD.CLIP_ID, max(HEARD.REPORTED_AT))
                .from(HEARD)
                .where(HEARD.ACCOUNT_ID.eq(accountId).and(HEARD.REPORTED_AT.ge(since)))
                .groupBy(HEARD.CLIP_ID)
                .orderBy(max(HEARD.REPORTED_AT).desc(), HEARD.CLIP_ID)
                .fetch(Records.mapping(HeardClip::new));
    }
}
