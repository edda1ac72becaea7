package org.earshot.access;

import static org.earshot.tables.access.Tables.INVITATION;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.earshot.shared.Codes;
import org.earshot.shared.Digest;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One-time links, stored as hashes: for a person's first password, and for the very first administrator. */
@Component
final class Invitations {

    static final Duration VALID = Duration.ofHours(72);

    /** An invitation that is still good; no account means: for the first administrator. */
    record Open(long id, @Nullable Long accountId) {}

    private final DSLContext db;
    private final Clock clock;

    Invitations(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A token for the account, or, without one, for the first administrator; earlier tokens stop working. */
    String inviteTo(@Nullable Long accountId) {
        db.update(INVITATION)
                .set(INVITATION.USED_AT, clock.instant())
                .where(INVITATION.ACCOUNT_ID.isNotDistinctFrom(accountId))
                .and(INVITATION.USED_AT.isNull())
                .execute();
        String token = Codes.token();
        db.insertInto(INVITATION)
                .set(INVITATION.ACCOUNT_ID, accountId)
                .set(INVITATION.TOKEN_HASH, Digest.sha256(token))
                .set(INVITATION.EXPIRES_AT, clock.instant().plus(VALID))
                .execute();
        return token;
    }

    Optional<Open> open(String token) {
        return db.select(INVITATION.ID, INVITATION.ACCOUNT_ID)
                .from(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(Digest.sha256(token)))
                .and(INVITATION.USED_AT.isNull())
                .and(INVITATION.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(Records.mapping(Open::new));
    }

    /** True for the one caller who used it first. */
    boolean use(long id) {
        return db.update(INVITATION)
                        .set(INVITATION.USED_AT, clock.instant())
                        .where(INVITATION.ID.eq(id))
                        .and(INVITATION.USED_AT.isNull())
                        .execute()
                == 1;
    }
}
