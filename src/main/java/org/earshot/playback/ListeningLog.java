package org.earshot.playback;

import static org.earshot.tables.playback.Tables.HEARD;
import static org.earshot.tables.playback.Tables.SOUND_GRANT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.earshot.shared.Door;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was played, by time and of everybody, in sums rather than rows: for background work that watches over it. Times are those at
 * which playing was reported; the end of a time is not part of it.
 */
@Door
public class ListeningLog {

    private final DSLContext db;

    ListeningLog(DSLContext db) {
        this.db = db;
    }

    /** What each person played of each clip under each kind of right: milliseconds of sound, replays included. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public List<Played> played(Instant from, Instant to) {
        return db.select(
                        HEARD.ACCOUNT_ID,
                        HEARD.CLIP_ID,
                        SOUND_GRANT.RIGHT_KIND,
                        sum(HEARD.TO_MS.minus(HEARD.FROM_MS)).cast(Long.class),
                        max(HEARD.REPORTED_AT))
                .from(HEARD)
                .join(SOUND_GRANT)
                .on(SOUND_GRANT.ID.eq(HEARD.GRANT_ID))
                .where(HEARD.REPORTED_AT.ge(from).and(HEARD.REPORTED_AT.lt(to)))
                .groupBy(HEARD.ACCOUNT_ID, HEARD.CLIP_ID, SOUND_GRANT.RIGHT_KIND)
                .fetch(Records.mapping(Played::new));
    }

    /** How many grants each person was given to play at once, and how many of them nothing was heard of. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public List<Granted> granted(Instant from, Instant to) {
        var heard = exists(selectOne().from(HEARD).where(HEARD.GRANT_ID.eq(SOUND_GRANT.ID)));
        return db.select(SOUND_GRANT.ACCOUNT_ID, count(), count(when(heard, 1)))
                .from(SOUND_GRANT)
                .where(SOUND_GRANT.ISSUED_AT.ge(from).and(SOUND_GRANT.ISSUED_AT.lt(to)))
                .and(SOUND_GRANT.AHEAD.eq(false))
                .groupBy(SOUND_GRANT.ACCOUNT_ID)
                .fetch(row -> new Granted(row.value1(), row.value2(), row.value2() - row.value3()));
    }

    /** Every report of sound that was not heard at the desk: cases, private matters, second ears. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public List<HeardAside> heardAside(Instant from, Instant to) {
        return db.select(
                        HEARD.ACCOUNT_ID,
                        HEARD.CLIP_ID,
                        HEARD.REPORTED_AT,
                        HEARD.TO_MS.minus(HEARD.FROM_MS).cast(Long.class))
                .from(HEARD)
                .join(SOUND_GRANT)
                .on(SOUND_GRANT.ID.eq(HEARD.GRANT_ID))
                .where(HEARD.REPORTED_AT.ge(from).and(HEARD.REPORTED_AT.lt(to)))
                .and(SOUND_GRANT.RIGHT_KIND.ne(HeldRight.DESK))
                .fetch(Records.mapping(HeardAside::new));
    }
}
