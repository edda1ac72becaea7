package org.earshot.identity;

import static org.earshot.tables.identity.Tables.REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of identity.request. */
@Component
final class RequestStore {

    private final DSLContext db;

    RequestStore(DSLContext db) {
        this.db = db;
    }

    long add(Asking asking, String severity, long askedBy, Instant at) {
        return db.insertInto(REQUEST)
                .set(REQUEST.CASE_NUMBER, asking.caseNumber())
                .set(REQUEST.SEVERITY, severity)
                .set(REQUEST.FIELDS, Fields.text(asking.fields()))
                .set(REQUEST.PURPOSE, asking.purpose())
                .set(REQUEST.NECESSITY, asking.necessity())
                .set(REQUEST.ASKED_BY, askedBy)
                .set(REQUEST.ASKED_AT, at)
                .returningResult(REQUEST.ID)
                .fetchSingle()
                .value1();
    }

    /** False when somebody has decided it before. */
    boolean decide(long id, long by, Instant at, boolean granted, @Nullable String reason, @Nullable Instant until) {
        return db.update(REQUEST)
                        .set(REQUEST.DECIDED_BY, by)
                        .set(REQUEST.DECIDED_AT, at)
                        .set(REQUEST.GRANTED, granted)
                        .set(REQUEST.REASON, reason)
                        .set(REQUEST.VALID_UNTIL, until)
                        .where(REQUEST.ID.eq(id).and(REQUEST.DECIDED_BY.isNull()))
                        .execute()
                == 1;
    }

    Optional<IdentityRequest> request(long id) {
        return where(REQUEST.ID.eq(id), 1).stream().findFirst();
    }

    /** Those that nobody has decided, oldest first. */
    List<IdentityRequest> waiting(int limit) {
        return where(REQUEST.DECIDED_AT.isNull(), limit);
    }

    List<IdentityRequest> ofCase(String caseNumber) {
        return where(REQUEST.CASE_NUMBER.eq(caseNumber), 200);
    }

    private List<IdentityRequest> where(Condition condition, int limit) {
        return db.selectFrom(REQUEST)
                .where(condition)
                .orderBy(REQUEST.ID)
                .limit(limit)
                .fetch(row -> new IdentityRequest(
                        row.getId(),
                        row.getCaseNumber(),
                        row.getSeverity(),
                        Fields.of(row.getFields()),
                        row.getPurpose(),
                        row.getNecessity(),
                        row.getAskedBy(),
                        row.getAskedAt(),
                        row.getDecidedBy(),
                        row.getDecidedAt(),
                        row.getGranted(),
                        row.getReason(),
                        row.getValidUntil()));
    }
}
