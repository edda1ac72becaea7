package org.earshot.notice;

import static org.earshot.tables.notice.Tables.ADDRESS;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of e-mail addresses. */
@Component
final class AddressStore {

    private static final String MAIL = Channel.MAIL.name();

    private final DSLContext db;

    AddressStore(DSLContext db) {
        this.db = db;
    }

    Optional<String> of(long account) {
        return db.select(ADDRESS.TARGET)
                .from(ADDRESS)
                .where(ADDRESS.ACCOUNT_ID.eq(account).and(ADDRESS.CHANNEL.eq(MAIL)))
                .fetchOptional(ADDRESS.TARGET);
    }

    Map<Long, String> all() {
        return db.select(ADDRESS.ACCOUNT_ID, ADDRESS.TARGET)
                .from(ADDRESS)
                .where(ADDRESS.CHANNEL.eq(MAIL))
                .fetchMap(ADDRESS.ACCOUNT_ID, ADDRESS.TARGET);
    }

    void set(long account, String target, long by, Instant now) {
        db.mergeInto(ADDRESS)
                .using(db.selectOne())
                .on(ADDRESS.ACCOUNT_ID.eq(account).and(ADDRESS.CHANNEL.eq(MAIL)))
                .whenMatchedThenUpdate()
                .set(ADDRESS.TARGET, target)
                .set(ADDRESS.CHANGED_AT, now)
                .set(ADDRESS.CHANGED_BY, by)
                .whenNotMatchedThenInsert(
                        ADDRESS.ACCOUNT_ID, ADDRESS.CHANNEL, ADDRESS.TARGET, ADDRESS.CHANGED_AT, ADDRESS.CHANGED_BY)
                .values(account, MAIL, target, now, by)
                .execute();
    }

    void remove(long account) {
        db.deleteFrom(ADDRESS)
                .where(ADDRESS.ACCOUNT_ID.eq(account).and(ADDRESS.CHANNEL.eq(MAIL)))
                .execute();
    }
}
