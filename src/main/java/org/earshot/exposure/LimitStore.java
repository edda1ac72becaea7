package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.OPT_OUT;
import static org.earshot.tables.exposure.Tables.PERSONAL_LIMIT;
import static org.jooq.impl.DSL.currentInstant;

import java.time.Instant;
import java.util.List;
import org.earshot.risk.Signal;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people set for themselves. */
@Component
final class LimitStore {

    private final DSLContext db;

    LimitStore(DSLContext db) {
        this.db = db;
    }

    double factor(long accountId) {
        return db.select(PERSONAL_LIMIT.FACTOR)
                .from(PERSONAL_LIMIT)
                .where(PERSONAL_LIMIT.ACCOUNT_ID.eq(accountId))
                .fetchOptional(PERSONAL_LIMIT.FACTOR)
                .orElse(1.0);
    }

    void factor(long accountId, double factor) {
        db.deleteFrom(PERSONAL_LIMIT)
                .where(PERSONAL_LIMIT.ACCOUNT_ID.eq(accountId))
                .execute();
        db.insertInto(PERSONAL_LIMIT, PERSONAL_LIMIT.ACCOUNT_ID, PERSONAL_LIMIT.FACTOR)
                .values(accountId, factor)
                .execute();
    }

    List<OptOut> optOuts(long accountId) {
        return db.select(OPT_OUT.CATEGORY.convertFrom(Signal::valueOf), OPT_OUT.UNTIL_AT)
                .from(OPT_OUT)
                .where(OPT_OUT.ACCOUNT_ID.eq(accountId))
                .and(OPT_OUT.UNTIL_AT.isNull().or(OPT_OUT.UNTIL_AT.gt(currentInstant())))
                .orderBy(OPT_OUT.CATEGORY)
                .fetch(Records.mapping(OptOut::new));
    }

    void optOut(long accountId, Signal category, @Nullable Instant until) {
        optIn(accountId, category);
        db.insertInto(OPT_OUT, OPT_OUT.ACCOUNT_ID, OPT_OUT.CATEGORY, OPT_OUT.UNTIL_AT)
                .values(accountId, category.name(), until)
                .execute();
    }

    void optIn(long accountId, Signal category) {
        db.deleteFrom(OPT_OUT)
                .where(OPT_OUT.ACCOUNT_ID.eq(accountId).and(OPT_OUT.CATEGORY.eq(category.name())))
                .execute();
    }
}
