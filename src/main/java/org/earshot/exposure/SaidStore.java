package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.HEARD_SEVERITY;
import static org.earshot.tables.exposure.Tables.PIECE_SEVERITY;
import static org.jooq.impl.DSL.max;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of what was said about how heavy clips were: added only. */
@Component
final class SaidStore {

    enum Kind {
        /** An own severity; without one the clip was filed and nothing chosen. */
        RATED,
        RAISED,
        /** Declined as upsetting. */
        DECLINED,
        /** Its words were read. */
        READ,
        /** It was played and may weigh something: by its risk hint, or by what was said of it before. */
        PRESUMED
    }

    /**
     * What people said of a clip.
     *
     * @param harmless somebody else called it S0 or filed it as that, and nobody anything above
     * @param heavy somebody, the person included, called it more than S0, raised it or declined it
     */
    record OfOthers(boolean harmless, boolean heavy) {}

    /** Once a day is enough to find again what is played in the week that counts. */
    private static final Duration AGAIN_AFTER = Duration.ofHours(20);

    /** The days of marks that a verdict reads where a week is nearly full; else it reads eight. */
    private static final Duration WINDOW = Duration.ofDays(15);

    private final DSLContext db;

    SaidStore(DSLContext db) {
        this.db = db;
    }

    /** For {@link Kind#RAISED} and {@link Kind#DECLINED} the own severity is a part of the row: the one given, else the one given before. */
    void add(long accountId, long clipId, Kind kind, @Nullable Severity own, Instant at) {
        boolean turned = kind == Kind.RAISED || kind == Kind.DECLINED;
        boolean heavy = turned || (own != null && own != Severity.S0);
        boolean weighed = weighed(accountId, clipId);
        if (heavy && !weighed) {
            readAgain(accountId, clipId, at);
        }
        insert(
                accountId,
                clipId,
                kind,
                turned && own == null ? ownBefore(accountId, clipId) : own,
                heavy || weighed,
                at);
    }

    /** What was read while the clip weighed nothing counts once it does. */
    private void readAgain(long accountId, long clipId, Instant at) {
        db.select(HEARD_SEVERITY.SAID_AT)
                .from(HEARD_SEVERITY)
                .where(HEARD_SEVERITY.ACCOUNT_ID.eq(accountId))
                .and(HEARD_SEVERITY.CLIP_ID.eq(clipId))
                .and(HEARD_SEVERITY.KIND.eq(Kind.READ.name()))
                .and(HEARD_SEVERITY.SAID_AT.gt(at.minus(WINDOW)))
                .fetch(HEARD_SEVERITY.SAID_AT)
                .forEach(read -> insert(accountId, clipId, Kind.READ, Severity.S0, true, read));
    }

    private @Nullable Severity ownBefore(long accountId, long clipId) {
        Integer own = db.select(PIECE_SEVERITY.OWN)
                .from(PIECE_SEVERITY)
                .where(PIECE_SEVERITY.ACCOUNT_ID.eq(accountId))
                .and(PIECE_SEVERITY.CLIP_ID.eq(clipId))
                .fetchOne(PIECE_SEVERITY.OWN);
        return own == null ? null : Severity.values()[own];
    }

    /**
     * Notes that a clip was read or played, where it may weigh something. Such a row bears the severity that the clip has for the person by then,
     * and there is one within a day before each play that may count: a verdict need not read what was said longer ago than its window.
     */
    void presume(long accountId, long clipId, Kind kind, Severity hint, Instant at) {
        boolean weighs = hint != Severity.S0 || weighed(accountId, clipId);
        if (kind == Kind.READ || (weighs && !presumed(accountId, clipId, at.minus(AGAIN_AFTER)))) {
            insert(accountId, clipId, kind, weighs ? now(accountId, clipId, hint) : hint, weighs, at);
        }
    }

    private Severity now(long accountId, long clipId, Severity hint) {
        return db.select(PIECE_SEVERITY.OWN, PIECE_SEVERITY.SEVERITY)
                .from(PIECE_SEVERITY)
                .where(PIECE_SEVERITY.ACCOUNT_ID.eq(accountId))
                .and(PIECE_SEVERITY.CLIP_ID.eq(clipId))
                .fetchOptional(known -> {
                    Severity all = Severity.values()[known.value2()];
                    return known.value1() == null && hint.atLeast(all) ? hint : all;
                })
                .orElse(hint);
    }

    /**
     * Whether the clip ever was marked as one that may weigh something for the person. Read as a value: H2 2.4.240 answers the same
     * {@code exists} again within a transaction without looking at what that transaction has written since.
     */
    private boolean weighed(long accountId, long clipId) {
        return db.select(max(HEARD_SEVERITY.SAID_AT))
                        .from(HEARD_SEVERITY)
                        .where(HEARD_SEVERITY.ACCOUNT_ID.eq(accountId))
                        .and(HEARD_SEVERITY.CLIP_ID.eq(clipId))
                        .and(HEARD_SEVERITY.WEIGHS.eq(1))
                        .fetchSingle()
                        .value1()
                != null;
    }

    /** As a value too, and for the same reason. */
    private boolean presumed(long accountId, long clipId, Instant since) {
        return db.select(max(HEARD_SEVERITY.SAID_AT))
                        .from(HEARD_SEVERITY)
                        .where(HEARD_SEVERITY.ACCOUNT_ID.eq(accountId))
                        .and(HEARD_SEVERITY.CLIP_ID.eq(clipId))
                        .and(HEARD_SEVERITY.KIND.in(Kind.PRESUMED.name(), Kind.READ.name()))
                        .and(HEARD_SEVERITY.WEIGHS.eq(1))
                        .and(HEARD_SEVERITY.SAID_AT.gt(since))
                        .fetchSingle()
                        .value1()
                != null;
    }

    OfOthers ofAll(long clipId, long accountId) {
        Map<Long, Integer> latest = new HashMap<>();
        boolean turned = false;
        for (var row : db.select(HEARD_SEVERITY.ACCOUNT_ID, HEARD_SEVERITY.KIND, HEARD_SEVERITY.SEVERITY)
                .from(HEARD_SEVERITY)
                .where(HEARD_SEVERITY.CLIP_ID.eq(clipId))
                .and(HEARD_SEVERITY.KIND.in(Kind.RATED.name(), Kind.RAISED.name(), Kind.DECLINED.name()))
                .orderBy(HEARD_SEVERITY.ID)
                .fetch()) {
            if (row.value3() != null) {
                latest.put(row.value1(), row.value3());
            } else if (row.value2().equals(Kind.RATED.name())) {
                latest.putIfAbsent(row.value1(), Severity.S0.ordinal());
            }
            turned |= !row.value2().equals(Kind.RATED.name());
        }
        boolean heavy = turned || latest.values().stream().anyMatch(severity -> severity > 0);
        boolean byOthers = latest.keySet().stream().anyMatch(who -> who != accountId);
        return new OfOthers(byOthers && !heavy, heavy);
    }

    private void insert(
            long accountId, long clipId, Kind kind, @Nullable Severity severity, boolean weighs, Instant at) {
        db.insertInto(HEARD_SEVERITY)
                .set(HEARD_SEVERITY.ACCOUNT_ID, accountId)
                .set(HEARD_SEVERITY.CLIP_ID, clipId)
                .set(HEARD_SEVERITY.KIND, kind.name())
                .set(HEARD_SEVERITY.SEVERITY, severity == null ? null : severity.ordinal())
                .set(HEARD_SEVERITY.WEIGHS, weighs ? 1 : 0)
                .set(HEARD_SEVERITY.SAID_AT, at)
                .execute();
    }
}
