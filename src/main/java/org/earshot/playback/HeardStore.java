package org.earshot.playback;

import static org.earshot.tables.playback.Tables.HEARD;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of the play log: added only. */
@Component
final class HeardStore {

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

    List<HeardRange> of(long accountId, long clipId) {
        return ranges(HEARD.ACCOUNT_ID.eq(accountId).and(HEARD.CLIP_ID.eq(clipId)));
    }

    List<HeardRange> of(long accountId, long clipId, Instant since) {
        return ranges(
                HEARD.ACCOUNT_ID.eq(accountId).and(HEARD.CLIP_ID.eq(clipId)).and(HEARD.REPORTED_AT.ge(since)));
    }

    List<HeardRange> since(long accountId, Instant since) {
        return ranges(HEARD.ACCOUNT_ID.eq(accountId).and(HEARD.REPORTED_AT.ge(since)));
    }

    List<HeardClip> clipsSince(long accountId, Instant since) {
        return db.select(HEARD.CLIP_ID, max(HEARD.REPORTED_AT))
                .from(HEARD)
                .where(HEARD.ACCOUNT_ID.eq(accountId).and(HEARD.REPORTED_AT.ge(since)))
                .groupBy(HEARD.CLIP_ID)
                .orderBy(max(HEARD.REPORTED_AT).desc(), HEARD.CLIP_ID)
                .fetch(Records.mapping(HeardClip::new));
    }

    private List<HeardRange> ranges(Condition condition) {
        return db.select(HEARD.FROM_MS, HEARD.TO_MS, HEARD.SPEED)
                .from(HEARD)
                .where(condition)
                .fetch(Records.mapping(HeardRange::new));
    }
}
