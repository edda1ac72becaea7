package org.earshot.review;

import static org.earshot.tables.review.Tables.HANDLING;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.Period;
import org.earshot.retention.Kept;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How long people worked on clips is kept for 13 months, as the play log is. */
@Component
final class ForgetHandlings implements Kept {

    private static final Period TERM = Period.ofMonths(13);

    private final DSLContext db;

    ForgetHandlings(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "handlings";
    }

    @Override
    public Period term() {
        return TERM;
    }

    @Override
    public int forget(Instant olderThan, int most) {
        return db.deleteFrom(HANDLING)
                .where(row(HANDLING.TASK_ID, HANDLING.FENCE)
                        .in(select(HANDLING.TASK_ID, HANDLING.FENCE)
                                .from(HANDLING)
                                .where(HANDLING.LAST_AT.lt(olderThan))
                                .orderBy(HANDLING.LAST_AT)
                                .limit(most)))
                .execute();
    }
}
