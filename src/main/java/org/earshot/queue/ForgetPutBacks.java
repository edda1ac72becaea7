package org.earshot.queue;

import static org.earshot.tables.queue.Tables.PUT_BACK;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.Period;
import org.earshot.retention.Kept;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Leases that finished nothing are kept for 13 months, as the play log is. */
@Component
final class ForgetPutBacks implements Kept {

    private static final Period TERM = Period.ofMonths(13);

    private final DSLContext db;

    ForgetPutBacks(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "put-backs";
    }

    @Override
    public Period term() {
        return TERM;
    }

    @Override
    public int forget(Instant olderThan, int most) {
        return db.deleteFrom(PUT_BACK)
                .where(row(PUT_BACK.TASK_ID, PUT_BACK.FENCE)
                        .in(select(PUT_BACK.TASK_ID, PUT_BACK.FENCE)
                                .from(PUT_BACK)
                                .where(PUT_BACK.AT.lt(olderThan))
                                .orderBy(PUT_BACK.AT)
                                .limit(most)))
                .execute();
    }
}
