package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.HEARD_SEVERITY;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.Period;
import org.earshot.retention.Kept;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How heavy clips were for whom is kept for 13 months, as the play log is. */
@Component
final class ForgetSeverities implements Kept {

    private static final Period TERM = Period.ofMonths(13);

    private final DSLContext db;

    ForgetSeverities(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "severities";
    }

    @Override
    public Period term() {
        return TERM;
    }

    @Override
    public int forget(Instant olderThan, int most) {
        return db.deleteFrom(HEARD_SEVERITY)
                .where(HEARD_SEVERITY.ID.in(select(HEARD_SEVERITY.ID)
                        .from(HEARD_SEVERITY)
                        .where(HEARD_SEVERITY.SAID_AT.lt(olderThan))
                        .orderBy(HEARD_SEVERITY.SAID_AT)
                        .limit(most)))
                .execute();
    }
}
