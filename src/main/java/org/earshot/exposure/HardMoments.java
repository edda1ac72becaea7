package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.HEARD_SEVERITY;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.exposure.SaidStore.Kind;
import org.earshot.shared.Door;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;

/** When the person at the keyboard heard something severe, for that person only. */
@Door
public class HardMoments {

    private final DSLContext db;
    private final Me me;

    HardMoments(DSLContext db, Me me) {
        this.db = db;
        this.me = me;
    }

    /**
     * The times since then, oldest first, at which I raised a clip, called one S3 or S4, or played one that its sender called so;
     * without those of clips that I later called lighter.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Instant> mine(Instant since) {
        var later = HEARD_SEVERITY.as("later");
        return db.select(HEARD_SEVERITY.SAID_AT)
                .from(HEARD_SEVERITY)
                .where(HEARD_SEVERITY.ACCOUNT_ID.eq(me.id()))
                .and(HEARD_SEVERITY.WEIGHS.eq(1))
                .and(HEARD_SEVERITY.SAID_AT.ge(since))
                .and(HEARD_SEVERITY.KIND.eq(Kind.RAISED.name()).or(HEARD_SEVERITY.SEVERITY.ge(Severity.S3.ordinal())))
                .andNotExists(db.selectOne()
                        .from(later)
                        .where(later.ACCOUNT_ID.eq(HEARD_SEVERITY.ACCOUNT_ID))
                        .and(later.CLIP_ID.eq(HEARD_SEVERITY.CLIP_ID))
                        .and(later.ID.gt(HEARD_SEVERITY.ID))
                        .and(later.KIND.eq(Kind.RATED.name()))
                        .and(later.SEVERITY.lt(Severity.S3.ordinal()))
                        .and(HEARD_SEVERITY.KIND.ne(Kind.RAISED.name())))
                .orderBy(HEARD_SEVERITY.SAID_AT)
                .fetch(HEARD_SEVERITY.SAID_AT);
    }
}
