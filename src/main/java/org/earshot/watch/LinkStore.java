package org.earshot.watch;

import static org.earshot.tables.watch.Tables.ATTEMPTED_LINK;
import static org.jooq.impl.DSL.countDistinct;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of links that were tried. */
@Component
final class LinkStore {

    private final DSLContext db;

    LinkStore(DSLContext db) {
        this.db = db;
    }

    void add(long account, AttemptedLink link, Instant now) {
        db.insertInto(ATTEMPTED_LINK)
                .set(ATTEMPTED_LINK.ACCOUNT_ID, account)
                .set(ATTEMPTED_LINK.PAGE, link.page())
                .set(ATTEMPTED_LINK.REFERENCE, link.reference())
                .set(ATTEMPTED_LINK.TRIED_AT, now)
                .execute();
    }

    /** Different ones that the person tried since then, in the order of the first try. */
    List<AttemptedLink> since(long account, Instant since) {
        return db
                .select(ATTEMPTED_LINK.PAGE, ATTEMPTED_LINK.REFERENCE)
                .from(ATTEMPTED_LINK)
                .where(ATTEMPTED_LINK.ACCOUNT_ID.eq(account).and(ATTEMPTED_LINK.TRIED_AT.ge(since)))
                .orderBy(ATTEMPTED_LINK.ID)
                .fetch(row -> new AttemptedLink(row.value1(), row.value2()))
                .stream()
                .distinct()
                .toList();
    }

    List<Long> accountsSince(Instant since, int atLeast) {
        return db.select(ATTEMPTED_LINK.ACCOUNT_ID)
                .from(ATTEMPTED_LINK)
                .where(ATTEMPTED_LINK.TRIED_AT.ge(since))
                .groupBy(ATTEMPTED_LINK.ACCOUNT_ID)
                .having(countDistinct(ATTEMPTED_LINK.PAGE.concat("/").concat(ATTEMPTED_LINK.REFERENCE))
                        .ge(atLeast))
                .fetch(ATTEMPTED_LINK.ACCOUNT_ID);
    }

    void forgetBefore(Instant limit) {
        db.deleteFrom(ATTEMPTED_LINK).where(ATTEMPTED_LINK.TRIED_AT.lt(limit)).execute();
    }
}
