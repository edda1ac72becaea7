package org.earshot.exposure;

import java.time.Instant;
import java.util.UUID;
import org.earshot.shared.Digest;
import org.jooq.DSLContext;

/** Writes the play log of other times. */
final class Played {

    private Played() {}

    static void add(DSLContext db, long account, long clip, Instant at, long ms) {
        String token = Digest.sha256(UUID.randomUUID().toString());
        db.execute(
                "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind,"
                        + " right_ref, issued_at, expires_at) values (?, ?, ?, ?, 'lease', '1', cast(? as timestamp with"
                        + " time zone), cast(? as timestamp with time zone))",
                token,
                token,
                account,
                clip,
                at,
                at);
        db.execute(
                "insert into playback.heard (grant_id, account_id, clip_id, from_ms, to_ms, speed, reported_at) select"
                        + " id, account_id, clip_id, 0, ?, 1, issued_at from playback.sound_grant where token_hash = ?",
                ms,
                token);
    }
}
