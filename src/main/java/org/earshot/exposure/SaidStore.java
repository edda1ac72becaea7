package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.HEARD_SEVERITY;

import java.time.Duration;
import org.earshot.shared.DatabaseTime;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of what was said about how heavy clips were: added only. */
@Component
final class SaidStore {

    enum Kind {
        /** An own severity. */
        RATED,
        RAISED,
        /** Declined as upsetting. */
        DECLINED,
        /** Its words were read. */
        READ,
        /** It was played and may weigh something: by its risk hint, or by what was said of it before. */
        PRESUMED
    }

    /** Once a day is enough to find again what is played in the week that counts. */
    private static final Duration AGAIN_AFTER = Duration.ofHours(20);

    private final DSLContext db;
    private final DatabaseTime time;

    SaidStore(DSLContext db, DatabaseTime time) {
        this.db = db;
        this.time = time;
    }

    /** For {@link Kind#RAISED} and {@link Kind#DECLINED} the own severity is a part of the row, where one was given. */
    void add(long accountId, long clipId, Kind kind, @Nullable Severity own) {
        boolean weighty = kind == Kind.RAISED || kind == Kind.DECLINED || (own != null && own != Severity.S0);
        insert(accountId, clipId, kind, own, weighty);
    }

    /** Notes that a clip was read or played, where it may weigh something. */
    void presume(long accountId, long clipId, Kind kind, Severity hint) {
        boolean weighty = hint != Severity.S0 || weighed(accountId, clipId);
        if (kind == Kind.READ || (weighty && !presumedLately(accountId, clipId))) {
            insert(accountId, clipId, kind, hint, weighty);
        }
    }

    private boolean weighed(long accountId, long clipId) {
        return db.fetchExists(
                HEARD_SEVERITY,
                HEARD_SEVERITY
                        .ACCOUNT_ID
                        .eq(accountId)
                        .and(HEARD_SEVERITY.CLIP_ID.eq(clipId))
                        .and(HEARD_SEVERITY.WEIGHTY));
    }

    private boolean presumedLately(long accountId, long clipId) {
        return db.fetchExists(
                HEARD_SEVERITY,
                HEARD_SEVERITY
                        .ACCOUNT_ID
                        .eq(accountId)
                        .and(HEARD_SEVERITY.CLIP_ID.eq(clipId))
                        .and(HEARD_SEVERITY.WEIGHTY)
                        .and(HEARD_SEVERITY.SAID_AT.gt(time.now().minus(AGAIN_AFTER))));
    }

    private void insert(long accountId, long clipId, Kind kind, @Nullable Severity severity, boolean weighty) {
        db.insertInto(HEARD_SEVERITY)
                .set(HEARD_SEVERITY.ACCOUNT_ID, accountId)
                .set(HEARD_SEVERITY.CLIP_ID, clipId)
                .set(HEARD_SEVERITY.KIND, kind.name())
                .set(HEARD_SEVERITY.SEVERITY, severity == null ? null : severity.ordinal())
                .set(HEARD_SEVERITY.WEIGHTY, weighty)
                .execute();
    }
}
