package org.earshot.playback;

import static org.earshot.tables.playback.Tables.HEARD;
import static org.earshot.tables.playback.Tables.SOUND_GRANT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.Period;
import org.earshot.retention.Kept;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The play log is kept for 13 months: what was heard first, then rights to sound of which nothing is left. */
@Component
final class ForgetPlays implements Kept {

    private static final Period TERM = Period.ofMonths(13);

    private final DSLContext db;

    ForgetPlays(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "plays";
    }

    @Override
    public Period term() {
        return TERM;
    }

    @Override
    public int forget(Instant olderThan, int most) {
        int heard = db.deleteFrom(HEARD)
                .where(HEARD.ID.in(select(HEARD.ID)
                        .from(HEARD)
                        .where(HEARD.REPORTED_AT.lt(olderThan))
                        .orderBy(HEARD.REPORTED_AT)
                        .limit(most)))
                .execute();
        return heard > 0 ? heard : rights(olderThan, most);
    }

    private int rights(Instant olderThan, int most) {
        return db.deleteFrom(SOUND_GRANT)
                .where(SOUND_GRANT.ID.in(select(SOUND_GRANT.ID)
                        .from(SOUND_GRANT)
                        .where(SOUND_GRANT.ISSUED_AT.lt(olderThan))
                        .and(notExists(selectOne().from(HEARD).where(HEARD.GRANT_ID.eq(SOUND_GRANT.ID))))
                        .orderBy(SOUND_GRANT.ISSUED_AT)
                        .limit(most)))
                .execute();
    }
}
