package org.earshot.cohort;

import static org.earshot.tables.cohort.Tables.COHORT_;
import static org.earshot.tables.cohort.Tables.FIGURE;
import static org.earshot.tables.cohort.Tables.MEMBER;
import static org.earshot.tables.cohort.Tables.TEAM;
import static org.earshot.tables.cohort.Tables.TOLD;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.Period;
import org.earshot.retention.Kept;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Group figures are kept for three years, and who was in a cohort as long as anything that was told of it. */
@Component
final class ForgetGroupFigures implements Kept {

    private static final Period TERM = Period.ofYears(3);

    private final DSLContext db;

    ForgetGroupFigures(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "group-figures";
    }

    @Override
    public Period term() {
        return TERM;
    }

    /** A week's rows have one moment and are few, so they go together. */
    @Override
    public int forget(Instant olderThan, int most) {
        Condition silent = COHORT_.ENDED_AT
                .lt(olderThan)
                .and(notExists(selectOne().from(TOLD).where(TOLD.COHORT_ID.eq(COHORT_.ID))));
        int removed = db.deleteFrom(FIGURE).where(FIGURE.TOLD_AT.lt(olderThan)).execute();
        removed += db.deleteFrom(TOLD).where(TOLD.TOLD_AT.lt(olderThan)).execute();
        removed += db.deleteFrom(TEAM).where(TEAM.TOLD_AT.lt(olderThan)).execute();
        removed += db.deleteFrom(MEMBER)
                .where(MEMBER.COHORT_ID.in(select(COHORT_.ID).from(COHORT_).where(silent)))
                .execute();
        return removed + db.deleteFrom(COHORT_).where(silent).execute();
    }
}
