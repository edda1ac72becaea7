package org.earshot.access;

import static org.earshot.tables.access.Tables.NAME_CODE;

import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.earshot.shared.Codes;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of name codes; one is added when it is first asked for. */
@Component
final class NameCodeStore {

    static final int LENGTH = 5;

    private final DSLContext db;

    NameCodeStore(DSLContext db) {
        this.db = db;
    }

    String of(long accountId) {
        while (true) {
            Optional<String> kept = db.select(NAME_CODE.CODE)
                    .from(NAME_CODE)
                    .where(NAME_CODE.ACCOUNT_ID.eq(accountId))
                    .fetchOptional(NAME_CODE.CODE);
            if (kept.isPresent()) {
                return kept.get();
            }
            add(accountId, Codes.readable(LENGTH));
        }
    }

    /** A code that is taken is not added, and another is drawn. */
    private void add(long accountId, String code) {
        if (owner(code).isEmpty()) {
            AddOnce.added(db.insertInto(NAME_CODE)
                    .set(NAME_CODE.ACCOUNT_ID, accountId)
                    .set(NAME_CODE.CODE, code)
                    .onDuplicateKeyIgnore());
        }
    }

    Optional<Long> owner(String code) {
        return db.select(NAME_CODE.ACCOUNT_ID)
                .from(NAME_CODE)
                .where(NAME_CODE.CODE.eq(code))
                .fetchOptional(NAME_CODE.ACCOUNT_ID);
    }
}
