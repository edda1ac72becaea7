package org.earshot.evidence;

import static org.earshot.tables.evidence.Tables.HOLD_TERM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of evidence.hold_term. */
@Component
final class HoldStore {

    private final DSLContext db;

    HoldStore(DSLContext db) {
        this.db = db;
    }

    Optional<HoldTerm> term(String caseNumber) {
        return db.select(
                        HOLD_TERM.CASE_NUMBER,
                        HOLD_TERM.HELD_UNTIL,
                        HOLD_TERM.OWNER_ID,
                        HOLD_TERM.REFERRED_AT,
                        HOLD_TERM.RELEASED_AT,
                        HOLD_TERM.DECISION)
                .from(HOLD_TERM)
                .where(HOLD_TERM.CASE_NUMBER.eq(caseNumber))
                .fetchOptional(Records.mapping(HoldTerm::new));
    }

    /** The term, which nobody else changes before this transaction ends. */
    Optional<HoldTerm> locked(String caseNumber) {
        db.select(HOLD_TERM.CASE_NUMBER)
                .from(HOLD_TERM)
                .where(HOLD_TERM.CASE_NUMBER.eq(caseNumber))
                .forUpdate()
                .fetch();
        return term(caseNumber);
    }

    void keep(String caseNumber, LocalDate until, long ownerId, @Nullable Instant referredAt) {
        db.mergeInto(HOLD_TERM)
                .using(db.selectOne())
                .on(HOLD_TERM.CASE_NUMBER.eq(caseNumber))
                .whenMatchedThenUpdate()
                .set(HOLD_TERM.HELD_UNTIL, until)
                .set(HOLD_TERM.OWNER_ID, ownerId)
                .set(HOLD_TERM.REFERRED_AT, referredAt)
                .whenNotMatchedThenInsert(
                        HOLD_TERM.CASE_NUMBER, HOLD_TERM.HELD_UNTIL, HOLD_TERM.OWNER_ID, HOLD_TERM.REFERRED_AT)
                .values(caseNumber, until, ownerId, referredAt)
                .execute();
    }

    void release(String caseNumber, String decision, Instant at) {
        db.update(HOLD_TERM)
                .set(HOLD_TERM.RELEASED_AT, at)
                .set(HOLD_TERM.DECISION, decision)
                .where(HOLD_TERM.CASE_NUMBER.eq(caseNumber))
                .execute();
    }
}
