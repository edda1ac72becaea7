package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_ACCESS;
import static org.earshot.tables.escalation.Tables.CASE_FILE;
import static org.jooq.impl.DSL.currentInstant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looked at what of a case, why, and until when sound is open. */
@Component
final class AccessStore {

    private final DSLContext db;

    AccessStore(DSLContext db) {
        this.db = db;
    }

    void add(
            long caseId,
            long accountId,
            CaseAccess.Kind kind,
            @Nullable String reason,
            Instant at,
            @Nullable Instant opensAt,
            @Nullable Instant endsAt) {
        db.insertInto(CASE_ACCESS)
                .set(CASE_ACCESS.CASE_ID, caseId)
                .set(CASE_ACCESS.ACCOUNT_ID, accountId)
                .set(CASE_ACCESS.KIND, kind.name())
                .set(CASE_ACCESS.REASON, reason)
                .set(CASE_ACCESS.AT, at)
                .set(CASE_ACCESS.OPENS_AT, opensAt)
                .set(CASE_ACCESS.ENDS_AT, endsAt)
                .execute();
    }

    List<CaseAccess> of(long caseId) {
        return db.selectFrom(CASE_ACCESS)
                .where(CASE_ACCESS.CASE_ID.eq(caseId))
                .orderBy(CASE_ACCESS.ID)
                .fetch(row -> new CaseAccess(
                        row.getAccountId(), CaseAccess.Kind.valueOf(row.getKind()), row.getReason(), row.getAt()));
    }

    /** The case and the access under which this person may hear the clip now. */
    Optional<String> sound(long accountId, long clipId) {
        return db.select(CASE_FILE.NUMBER, CASE_ACCESS.ID)
                .from(CASE_ACCESS)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(CASE_ACCESS.CASE_ID))
                .where(CASE_FILE.CLIP_ID.eq(clipId))
                .and(CASE_FILE.IS_OPEN.eq(true))
                .and(CASE_ACCESS.ACCOUNT_ID.eq(accountId))
                .and(CASE_ACCESS.KIND.eq("SOUND"))
                .and(CASE_ACCESS.OPENS_AT.le(currentInstant()))
                .and(CASE_ACCESS.ENDS_AT.gt(currentInstant()))
                .orderBy(CASE_ACCESS.ID.desc())
                .limit(1)
                .fetchOptional(row -> row.value1() + "/" + row.value2());
    }
}
