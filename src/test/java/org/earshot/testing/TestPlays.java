package org.earshot.testing;

import java.util.UUID;
import org.earshot.shared.Digest;
import org.jooq.DSLContext;

/** Writes into the play log, and into what people said, of other times. No clip need be there. */
public final class TestPlays {

    private TestPlays() {}

    /** So many milliseconds of a clip, reported so many minutes ago. */
    public static void heard(DSLContext db, long account, long clip, int ms, double speed, int minutesAgo) {
        String token = Digest.sha256(UUID.randomUUID().toString());
        db.execute(
                "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind, right_ref,"
                        + " expires_at) values (?, ?, ?, ?, 'lease', '1', current_timestamp)",
                token,
                token,
                account,
                clip);
        db.execute(
                "insert into playback.heard (grant_id, account_id, clip_id, from_ms, to_ms, speed, reported_at)"
                        + " select id, account_id, clip_id, 0, cast(? as int), cast(? as double precision),"
                        + " current_timestamp - cast(? as int) * interval '1' minute"
                        + " from playback.sound_grant where token_hash = ?",
                ms,
                speed,
                minutesAgo,
                token);
    }

    /** A clip heard and rated: what it counts is the weight of the severity for every fifteen seconds, one to three times. */
    public static void counted(DSLContext db, long account, long clip, int severity, int ms, int minutesAgo) {
        heard(db, account, clip, ms, 1, minutesAgo);
        db.execute(
                "insert into exposure.heard_severity (account_id, clip_id, kind, severity, weighs, said_at)"
                        + " values (?, ?, 'RATED', cast(? as int), 1,"
                        + " current_timestamp - cast(? as int) * interval '1' minute)",
                account,
                clip,
                severity,
                minutesAgo);
    }

    /** Twenty seconds of sound in every minute, up to now. */
    public static void listened(DSLContext db, long account, int minutes) {
        for (int minute = minutes; minute >= 0; minute--) {
            heard(db, account, 6_000_000_000L, 20_000, 1, minute);
        }
    }

    /** As if the person's shift had begun so many hours earlier. */
    public static void onShiftFor(DSLContext db, long account, int hours) {
        db.execute(
                "update shift.shift set started_at = started_at - cast(? as int) * interval '1' hour"
                        + " where account_id = ?",
                hours,
                account);
    }
}
