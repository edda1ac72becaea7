package org.earshot.clip;

import static org.earshot.tables.clip.Tables.KEY_CHECK;

import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The one row that tells which master key the register is sealed under. */
@Component
final class KeyCheckStore {

    private static final int THE_ONE = 1;

    private final DSLContext db;

    KeyCheckStore(DSLContext db) {
        this.db = db;
    }

    Optional<byte[]> sealed() {
        return db.select(KEY_CHECK.SEALED).from(KEY_CHECK).fetchOptional(KEY_CHECK.SEALED);
    }

    /** What stands there afterwards: of several nodes starting at once, one writes the row and all read it. */
    byte[] keepFirst(byte[] sealed) {
        AddOnce.added(db.insertInto(KEY_CHECK)
                .set(KEY_CHECK.ID, THE_ONE)
                .set(KEY_CHECK.SEALED, sealed)
                .onDuplicateKeyIgnore());
        return sealed().orElseThrow();
    }
}
