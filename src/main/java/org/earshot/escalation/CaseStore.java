package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.tables.escalation.tables.records.CaseFileRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases: their one row each, with everything that hangs on it. The only place that writes a state. */
@Component
final class CaseStore {

    private final DSLContext db;
    private final CaseParts parts;
    private final Pinned pinned;

    CaseStore(DSLContext db, CaseParts parts, Pinned pinned) {
        this.db = db;
        this.parts = parts;
        this.pinned = pinned;
    }

    Optional<Raised> raisedBy(long accountId, long clipId) {
        return receipt(CASE_FILE.CLIP_ID.eq(clipId).and(CASE_FILE.RAISED_BY.eq(accountId))).stream()
                .findFirst();
    }

    List<Raised> raisedSince(long accountId, Instant since) {
        return receipt(CASE_FILE.RAISED_BY.eq(accountId).and(CASE_FILE.RAISED_AT.ge(since)));
    }

    private List<Raised> receipt(Condition which) {
        return db.select(CASE_FILE.NUMBER, CASE_FILE.CLIP_ID, CASE_FILE.RAISED_AT, CASE_FILE.NEXT_DUE)
                .from(CASE_FILE)
                .where(which)
                .orderBy(CASE_FILE.RAISED_AT.desc(), CASE_FILE.ID.desc())
                .fetch(CaseStore::raised);
    }

    private static Raised raised(Record4<String, Long, Instant, Instant> row) {
        return new Raised(row.value1(), row.value2(), row.value3(), row.value4());
    }

    /** What is known of a case at its raise. */
    record New(
            String number,
            long clipId,
            @Nullable Long raisedBy,
            RaisedVia via,
            boolean drill,
            @Nullable Long siteId,
            Instant at,
            Category category,
            HappeningNow now,
            Instant capturedAt,
            String procedureVersion) {}

    /** The bare row; what belongs to a whole case follows. */
    CaseInHand add(New fresh) {
        long id = db.insertInto(CASE_FILE)
                .set(CASE_FILE.NUMBER, fresh.number())
                .set(CASE_FILE.CLIP_ID, fresh.clipId())
                .set(CASE_FILE.RAISED_BY, fresh.raisedBy())
                .set(CASE_FILE.RAISED_VIA, fresh.via().name())
                .set(CASE_FILE.DRILL, fresh.drill())
                .set(CASE_FILE.SITE_ID, fresh.siteId())
                .set(CASE_FILE.RAISED_AT, fresh.at())
                .set(CASE_FILE.ROUND_FROM, fresh.at())
                .set(CASE_FILE.CATEGORY, fresh.category().name())
                .set(CASE_FILE.SORTED_AS, fresh.category().name())
                .set(CASE_FILE.HAPPENING_NOW, fresh.now().name())
                .set(
                        CASE_FILE.SEVERITY,
                        Severities.atRaise(fresh.category(), fresh.now()).name())
                .set(CASE_FILE.CAPTURED_AT, fresh.capturedAt())
                .set(CASE_FILE.PROCEDURE_VERSION, fresh.procedureVersion())
                .set(CASE_FILE.WHOLE, false)
                .returningResult(CASE_FILE.ID)
                .fetchSingle()
                .value1();
        var row = new CaseInHand(
                id,
                fresh.number(),
                fresh.clipId(),
                fresh.raisedBy(),
                fresh.via(),
                fresh.drill(),
                fresh.siteId(),
                fresh.at(),
                fresh.category(),
                fresh.now(),
                fresh.capturedAt(),
                fresh.procedureVersion());
        row.whole = false;
        row.procedure = pinned.steps(fresh.procedureVersion());
        return row;
    }

    /** The case, kept from others until the transaction ends. */
    Optional<CaseInHand> lock(String number) {
        return db.selectFrom(CASE_FILE)
                .where(CASE_FILE.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(this::inHand);
    }

    /** Keeps the case from others without reading what hangs on it. */
    void lockOnly(String number) {
        db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.NUMBER.eq(number))
                .forUpdate()
                .fetch();
    }

    /** Whether the case belongs to the site, to none, or to the owner; false as well when there is no such case. */
    boolean isOf(String number, @Nullable Long siteId, long ownerId) {
        return db.fetchExists(
                CASE_FILE,
                CASE_FILE
                        .NUMBER
                        .eq(number)
                        .and(CASE_FILE
                                .SITE_ID
                                .isNull()
                                .or(CASE_FILE.SITE_ID.eq(siteId))
                                .or(CASE_FILE.OWNER_ID.eq(ownerId))));
    }

    Optional<CaseInHand> read(String number) {
        return db.selectFrom(CASE_FILE).where(CASE_FILE.NUMBER.eq(number)).fetchOptional(this::inHand);
    }

    /** The case with its clocks only, for a timer; under the lock of {@link #lockOnly}. What is not read is not kept either. */
    Optional<CaseInHand> readForTimer(String number) {
        return db.selectFrom(CASE_FILE).where(CASE_FILE.NUMBER.eq(number)).fetchOptional(row -> {
            CaseInHand found = header(row);
            parts.readClocks(found);
            return found;
        });
    }

    private CaseInHand inHand(CaseFileRecord row) {
        CaseInHand found = header(row);
        parts.read(found);
        return found;
    }

    private CaseInHand header(CaseFileRecord row) {
        var found = new CaseInHand(
                row.getId(),
                row.getNumber(),
                row.getClipId(),
                row.getRaisedBy(),
                RaisedVia.valueOf(row.getRaisedVia()),
                row.getDrill(),
                row.getSiteId(),
                row.getRaisedAt(),
                Category.of(row.getCategory()),
                HappeningNow.valueOf(row.getHappeningNow()),
                row.getCapturedAt() == null ? row.getRaisedAt() : row.getCapturedAt(),
                row.getProcedureVersion());
        found.procedure = pinned.steps(row.getProcedureVersion());
        found.state = CaseState.valueOf(row.getState());
        found.version = row.getVersion();
        found.category = Category.of(row.getSortedAs());
        found.severity = CaseSeverity.valueOf(row.getSeverity());
        found.round = row.getInRound();
        found.roundFrom = row.getRoundFrom();
        found.ownerId = row.getOwnerId();
        found.acknowledgedBy = row.getAcknowledgedBy();
        found.triagedBy = row.getTriagedBy();
        found.patternStep = row.getPatternStep();
        found.sealed = row.getSealed();
        found.breakGlass = row.getBreakGlass();
        found.whole = row.getWhole();
        found.holdId = row.getHoldId();
        found.holdUntil = row.getHoldUntil();
        found.holdOwnerId = row.getHoldOwnerId();
        found.mergeInto = row.getMergeInto();
        found.mergeProposedBy = row.getMergeProposedBy();
        found.mergeConfirmedBy = row.getMergeConfirmedBy();
        found.answering = CaseInHand.Answering.valueOf(row.getAnswerState());
        found.answeredAt = row.getAnsweredAt();
        found.answersFrom = row.getAnswersFrom();
        found.relook = CaseInHand.Relook.valueOf(row.getRelook());
        found.relookUntil = row.getRelookUntil();
        found.standing = row.getStandingDecision();
        found.closedBy = row.getClosedBy();
        found.eventSeq = row.getEventSeq();
        found.eventHash = row.getEventHash();
        return found;
    }

    /** Keeps everything that has changed. Decisions go first, since a state may point to them. */
    void keep(CaseInHand changed, Instant now) {
        parts.keep(changed, now);
        db.update(CASE_FILE)
                .set(CASE_FILE.CAPTURED_AT, changed.capturedAt)
                .set(CASE_FILE.PROCEDURE_VERSION, changed.procedureVersion)
                .set(CASE_FILE.STATE, changed.state.name())
                .set(CASE_FILE.VERSION, changed.version)
                .set(CASE_FILE.SORTED_AS, changed.category.name())
                .set(CASE_FILE.SEVERITY, changed.severity.name())
                .set(CASE_FILE.IN_ROUND, changed.round)
                .set(CASE_FILE.ROUND_FROM, changed.roundFrom)
                .set(CASE_FILE.OWNER_ID, changed.ownerId)
                .set(CASE_FILE.ACKNOWLEDGED_BY, changed.acknowledgedBy)
                .set(CASE_FILE.TRIAGED_BY, changed.triagedBy)
                .set(CASE_FILE.PATTERN_STEP, changed.patternStep)
                .set(CASE_FILE.SEALED, changed.sealed)
                .set(CASE_FILE.BREAK_GLASS, changed.breakGlass)
                .set(CASE_FILE.WHOLE, changed.whole)
                .set(CASE_FILE.HOLD_ID, changed.holdId)
                .set(CASE_FILE.HOLD_UNTIL, changed.holdUntil)
                .set(CASE_FILE.HOLD_OWNER_ID, changed.holdOwnerId)
                .set(CASE_FILE.MERGE_INTO, changed.mergeInto)
                .set(CASE_FILE.MERGE_PROPOSED_BY, changed.mergeProposedBy)
                .set(CASE_FILE.MERGE_CONFIRMED_BY, changed.mergeConfirmedBy)
                .set(CASE_FILE.ANSWER_STATE, changed.answering.name())
                .set(CASE_FILE.ANSWERED_AT, changed.answeredAt)
                .set(CASE_FILE.ANSWERS_FROM, changed.answersFrom)
                .set(CASE_FILE.RELOOK, changed.relook.name())
                .set(CASE_FILE.RELOOK_UNTIL, changed.relookUntil)
                .set(CASE_FILE.STANDING_DECISION, changed.standing)
                .set(CASE_FILE.CLOSED_BY, changed.closedBy)
                .set(CASE_FILE.IS_OPEN, changed.state.open())
                .set(CASE_FILE.NEXT_DUE, changed.state.open() ? changed.nextDue() : null)
                .set(CASE_FILE.OVERDUE, changed.state.open() && changed.overdue())
                .set(CASE_FILE.EVENT_SEQ, changed.eventSeq)
                .set(CASE_FILE.EVENT_HASH, changed.eventHash)
                .where(CASE_FILE.ID.eq(changed.id))
                .execute();
    }

    Map<String, CaseStanding> standing(Collection<String> numbers) {
        return db.select(CASE_FILE.NUMBER, CASE_FILE.STATE, CASE_FILE.DRILL)
                .from(CASE_FILE)
                .where(CASE_FILE.NUMBER.in(numbers))
                .fetchMap(
                        CASE_FILE.NUMBER,
                        row -> new CaseStanding(CaseState.valueOf(row.get(CASE_FILE.STATE)), row.get(CASE_FILE.DRILL)));
    }

    /** Cases whose raise stands but whose hold, clocks or receipt are still missing. */
    List<String> unfinished(int limit) {
        return db.select(CASE_FILE.NUMBER)
                .from(CASE_FILE)
                .where(CASE_FILE.WHOLE.eq(false))
                .orderBy(CASE_FILE.ID)
                .limit(limit)
                .fetch(CASE_FILE.NUMBER);
    }
}
