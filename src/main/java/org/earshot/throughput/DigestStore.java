package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.DIGEST_READER;
import static org.earshot.tables.throughput.Tables.DIGEST_SENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who wants the digest of each week, and what they have been sent. */
@Component
final class DigestStore {

    private final DSLContext db;

    DigestStore(DSLContext db) {
        this.db = db;
    }

    boolean wants(long account) {
        return db.fetchExists(DIGEST_READER, DIGEST_READER.ACCOUNT_ID.eq(account));
    }

    void want(long account) {
        db.insertInto(DIGEST_READER).set(DIGEST_READER.ACCOUNT_ID, account).execute();
    }

    void end(long account) {
        db.deleteFrom(DIGEST_READER).where(DIGEST_READER.ACCOUNT_ID.eq(account)).execute();
    }

    /** Since when each of them has wanted it. */
    Map<Long, Instant> readers() {
        return db.select(DIGEST_READER.ACCOUNT_ID, DIGEST_READER.SINCE)
                .from(DIGEST_READER)
                .fetchMap(DIGEST_READER.ACCOUNT_ID, DIGEST_READER.SINCE);
    }

    /** Notes that the digest goes out, in the caller's transaction; false when it has gone before. */
    boolean goes(long account, LocalDate monday) {
        if (db.fetchExists(DIGEST_SENT, DIGEST_SENT.ACCOUNT_ID.eq(account), DIGEST_SENT.MONDAY.eq(monday))) {
            return false;
        }
        db.insertInto(DIGEST_SENT)
                .set(DIGEST_SENT.ACCOUNT_ID, account)
                .set(DIGEST_SENT.MONDAY, monday)
                .execute();
        return true;
    }
}
