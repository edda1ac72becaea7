package org.earshot.identity;

import static org.earshot.tables.identity.Tables.BREAK_GLASS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.clip.IdentityField;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of identity.break_glass. */
@Component
final class GlassStore {

    private final DSLContext db;

    GlassStore(DSLContext db) {
        this.db = db;
    }

    long add(
            String caseNumber,
            Set<IdentityField> fields,
            String reason,
            long by,
            Instant at,
            Instant until,
            Instant reviewDue) {
        return db.insertInto(BREAK_GLASS)
                .set(BREAK_GLASS.CASE_NUMBER, caseNumber)
                .set(BREAK_GLASS.FIELDS, Fields.text(fields))
                .set(BREAK_GLASS.REASON, reason)
                .set(BREAK_GLASS.USED_BY, by)
                .set(BREAK_GLASS.USED_AT, at)
                .set(BREAK_GLASS.VALID_UNTIL, until)
                .set(BREAK_GLASS.REVIEW_DUE, reviewDue)
                .returningResult(BREAK_GLASS.ID)
                .fetchSingle()
                .value1();
    }

    /** False when somebody has reviewed it before. */
    boolean review(long id, long by, Instant at, GlassBroken.Outcome outcome, String finding) {
        return db.update(BREAK_GLASS)
                        .set(BREAK_GLASS.REVIEWED_BY, by)
                        .set(BREAK_GLASS.REVIEWED_AT, at)
                        .set(BREAK_GLASS.OUTCOME, outcome.name())
                        .set(BREAK_GLASS.FINDING, finding)
                        .where(BREAK_GLASS.ID.eq(id).and(BREAK_GLASS.REVIEWED_BY.isNull()))
                        .execute()
                == 1;
    }

    Optional<GlassBroken> use(long id) {
        return where(BREAK_GLASS.ID.eq(id)).stream().findFirst();
    }

    List<GlassBroken> ofCase(String caseNumber) {
        return where(BREAK_GLASS.CASE_NUMBER.eq(caseNumber));
    }

    /** Those that nobody has looked at and those used since a moment, the most pressing first. */
    List<GlassBroken> unreviewedOrSince(Instant since) {
        return where(BREAK_GLASS.REVIEWED_AT.isNull().or(BREAK_GLASS.USED_AT.ge(since)));
    }

    private List<GlassBroken> where(Condition condition) {
        return db.selectFrom(BREAK_GLASS)
                .where(condition)
                .orderBy(BREAK_GLASS.REVIEWED_AT.desc().nullsFirst(), BREAK_GLASS.REVIEW_DUE)
                .limit(500)
                .fetch(row -> new GlassBroken(
                        row.getId(),
                        row.getCaseNumber(),
                        Fields.of(row.getFields()),
                        row.getReason(),
                        row.getUsedBy(),
                        row.getUsedAt(),
                        row.getValidUntil(),
                        row.getReviewDue(),
                        row.getReviewedBy(),
                        row.getReviewedAt(),
                        row.getOutcome() == null ? null : GlassBroken.Outcome.valueOf(row.getOutcome()),
                        row.getFinding()));
    }
}
