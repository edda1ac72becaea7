package org.earshot.care;

import static org.earshot.tables.care.Tables.TOLD;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who was told what of their day: a row a person, written over, gone after a day. */
@Component
final class ToldStore {

    private final DSLContext db;

    ToldStore(DSLContext db) {
        this.db = db;
    }

    /** What was told in the day that began then. */
    Told of(long accountId, Instant daySince) {
        return db.select(TOLD.SHARE, TOLD.TOLD_AT)
                .from(TOLD)
                .where(TOLD.ACCOUNT_ID.eq(accountId).and(TOLD.TOLD_AT.ge(daySince)))
                .fetchOptional(row -> new Told(row.value1(), row.value2()))
                .orElse(Told.NOTHING);
    }

    void told(long accountId, int share, Instant now) {
        db.mergeInto(TOLD)
                .using(db.selectOne())
                .on(TOLD.ACCOUNT_ID.eq(accountId))
                .whenMatchedThenUpdate()
                .set(TOLD.SHARE, share)
                .set(TOLD.TOLD_AT, now)
                .whenNotMatchedThenInsert(TOLD.ACCOUNT_ID, TOLD.SHARE, TOLD.TOLD_AT)
                .values(accountId, share, now)
                .execute();
    }

    void forgetBefore(Instant limit) {
        db.deleteFrom(TOLD).where(TOLD.TOLD_AT.lt(limit)).execute();
    }
}
