package org.earshot.watch;

import static org.earshot.tables.watch.Tables.PLACE_KEY;
import static org.earshot.tables.watch.Tables.SIGHTING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Rows of where sessions were used from, and the sealed key of their hashes. */
@Component
final class SightingStore {

    private final DSLContext db;

    SightingStore(DSLContext db) {
        this.db = db;
    }

    long begin(long account, String session, String place, Instant at) {
        return db.insertInto(SIGHTING)
                .set(SIGHTING.ACCOUNT_ID, account)
                .set(SIGHTING.SESSION_HASH, session)
                .set(SIGHTING.PLACE_HASH, place)
                .set(SIGHTING.FIRST_SEEN, at)
                .set(SIGHTING.LAST_SEEN, at)
                .returningResult(SIGHTING.ID)
                .fetchSingle()
                .value1();
    }

    void goOn(long id, Instant until) {
        db.update(SIGHTING)
                .set(SIGHTING.LAST_SEEN, until)
                .where(SIGHTING.ID.eq(id))
                .execute();
    }

    List<Sighting> since(Instant since) {
        return db.select(
                        SIGHTING.ACCOUNT_ID,
                        SIGHTING.SESSION_HASH,
                        SIGHTING.PLACE_HASH,
                        SIGHTING.FIRST_SEEN,
                        SIGHTING.LAST_SEEN)
                .from(SIGHTING)
                .where(SIGHTING.LAST_SEEN.ge(since))
                .fetch(Records.mapping(Sighting::new));
    }

    void forgetBefore(Instant limit) {
        db.deleteFrom(SIGHTING).where(SIGHTING.LAST_SEEN.lt(limit)).execute();
    }

    Optional<byte[]> sealedKey() {
        return db.select(PLACE_KEY.SEALED).from(PLACE_KEY).fetchOptional(PLACE_KEY.SEALED);
    }

    /** The first one stays. */
    void keepKey(byte[] sealed) {
        AddOnce.added(db.insertInto(PLACE_KEY).set(PLACE_KEY.SEALED, sealed).onDuplicateKeyIgnore());
    }
}
