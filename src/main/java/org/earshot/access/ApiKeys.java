package org.earshot.access;

import static org.earshot.tables.access.Tables.API_KEY;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.audit.Audit;
import org.earshot.shared.Actor;
import org.earshot.shared.Codes;
import org.earshot.shared.Digest;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Keys with which machines hand in clips. A key is shown once and kept only as its SHA-256. */
@Door
public class ApiKeys {

    /** A key as the list shows it; {@code hint} is its first characters. */
    public record KeyRow(
            long id,
            String name,
            String hint,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    private final DSLContext db;
    private final Clock clock;
    private final Audit audit;

    ApiKeys(DSLContext db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    @RolesAllowed("ADMIN")
    @Transactional(readOnly = true)
    public List<KeyRow> all() {
        return db.select(
                        API_KEY.ID,
                        API_KEY.NAME,
                        API_KEY.HINT,
                        API_KEY.CREATED_AT,
                        API_KEY.LAST_USED_AT,
                        API_KEY.REVOKED_AT)
                .from(API_KEY)
                .orderBy(API_KEY.REVOKED_AT.isNotNull(), API_KEY.ID.desc())
                .fetch(Records.mapping(KeyRow::new));
    }

    /** Makes a key and returns it, the only time it can be seen. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public String create(String name) {
        if (name.isBlank() || name.strip().length() > 80) {
            throw new Refusal("key.name", "Give the key a name of 1 to 80 characters that says who uses it.");
        }
        String key = "ek_" + Codes.token();
        long id = db.insertInto(API_KEY)
                .set(API_KEY.NAME, name.strip())
                .set(API_KEY.KEY_HASH, Digest.sha256(key))
                .set(API_KEY.HINT, key.substring(0, 8))
                .set(API_KEY.CREATED_BY, Actor.current().actorId())
                .returningResult(API_KEY.ID)
                .fetchSingle()
                .value1();
        audit.record("access.key-created", "api-key", id);
        return key;
    }

    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public void revoke(long id) {
        db.update(API_KEY)
                .set(API_KEY.REVOKED_AT, clock.instant())
                .where(API_KEY.ID.eq(id).and(API_KEY.REVOKED_AT.isNull()))
                .execute();
        audit.record("access.key-revoked", "api-key", id);
    }

    /** The machine behind a key; nothing for an unknown or revoked one. Notes the use, at most once a minute. */
    @Transactional
    Optional<Actor> use(String key) {
        var found = db.select(API_KEY.ID, API_KEY.NAME, API_KEY.LAST_USED_AT)
                .from(API_KEY)
                .where(API_KEY.KEY_HASH.eq(Digest.sha256(key)).and(API_KEY.REVOKED_AT.isNull()))
                .fetchOptional();
        found.ifPresent(row -> {
            Instant last = row.get(API_KEY.LAST_USED_AT);
            if (last == null || last.isBefore(clock.instant().minusSeconds(60))) {
                db.update(API_KEY)
                        .set(API_KEY.LAST_USED_AT, clock.instant())
                        .where(API_KEY.ID.eq(row.get(API_KEY.ID)))
                        .execute();
            }
        });
        return found.map(row -> new Actor.Named(null, "key " + row.get(API_KEY.NAME)));
    }
}
