package org.earshot.procedure;

import static org.earshot.tables.procedure.Tables.ACKNOWLEDGED;
import static org.earshot.tables.procedure.Tables.PUBLISHED;

import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who has read which version, added only. */
@Component
final class AcknowledgementStore {

    private final DSLContext db;

    AcknowledgementStore(DSLContext db) {
        this.db = db;
    }

    boolean has(long accountId, String version) {
        return db.fetchExists(ACKNOWLEDGED, ACKNOWLEDGED.ACCOUNT_ID.eq(accountId), ACKNOWLEDGED.VERSION.eq(version));
    }

    /** The highest version that the person has read. */
    Optional<String> last(long accountId) {
        return db.select(ACKNOWLEDGED.VERSION)
                .from(ACKNOWLEDGED)
                .join(PUBLISHED)
                .on(PUBLISHED.VERSION.eq(ACKNOWLEDGED.VERSION))
                .where(ACKNOWLEDGED.ACCOUNT_ID.eq(accountId))
                .orderBy(PUBLISHED.MAJOR.desc(), PUBLISHED.MINOR.desc())
                .limit(1)
                .fetchOptional(ACKNOWLEDGED.VERSION);
    }

    /** False when it is there already. */
    boolean add(long accountId, String version) {
        return AddOnce.added(db.insertInto(ACKNOWLEDGED)
                .set(ACKNOWLEDGED.ACCOUNT_ID, accountId)
                .set(ACKNOWLEDGED.VERSION, version)
                .onDuplicateKeyIgnore());
    }
}
