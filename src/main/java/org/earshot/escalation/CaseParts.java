package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_ACCESS;
import static org.earshot.tables.escalation.Tables.CASE_ANSWER;
import static org.earshot.tables.escalation.Tables.CASE_CLOCK;
import static org.earshot.tables.escalation.Tables.CASE_CONFLICT;
import static org.earshot.tables.escalation.Tables.CASE_STEP;
import static org.earshot.tables.escalation.Tables.DECISION;
import static org.earshot.tables.escalation.Tables.EMERGENCY;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.Map;
import org.earshot.tables.escalation.tables.records.CaseClockRecord;
import org.earshot.tables.escalation.tables.records.DecisionRecord;
import org.earshot.tables.escalation.tables.records.EmergencyRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What hangs on a case: decisions, emergencies, steps, clocks, answers, conflicts, and who has read. */
@Component
final class CaseParts {

    private final DSLContext db;

    CaseParts(DSLContext db) {
        this.db = db;
    }

    void read(CaseInHand of) {
        db.selectFrom(DECISION)
                .where(DECISION.CASE_ID.eq(of.id))
                .orderBy(DECISION.NO)
                .forEach(row -> of.decisions.add(decision(row)));
        db.selectFrom(EMERGENCY)
                .where(EMERGENCY.CASE_ID.eq(of.id))
                .orderBy(EMERGENCY.NO)
                .forEach(row -> of.emergencies.add(emergency(row)));
        db.selectFrom(CASE_STEP)
                .where(CASE_STEP.CASE_ID.eq(of.id))
                .orderBy(CASE_STEP.DONE_AT, CASE_STEP.STEP_ID)
                .forEach(row -> of.steps.put(
                        row.getStepId(),
                        new StepDone("DONE".equals(row.getState()), row.getDoneBy(), row.getDoneAt())));
        readClocks(of);
        of.conflicts.addAll(db.select(CASE_CONFLICT.ACCOUNT_ID)
                .from(CASE_CONFLICT)
                .where(CASE_CONFLICT.CASE_ID.eq(of.id))
                .fetch(CASE_CONFLICT.ACCOUNT_ID));
        of.readers.addAll(db.selectDistinct(CASE_ACCESS.ACCOUNT_ID)
                .from(CASE_ACCESS)
                .where(CASE_ACCESS.CASE_ID.eq(of.id))
                .and(CASE_ACCESS.KIND.in("TRANSCRIPT", "SOUND"))
                .fetch(CASE_ACCESS.ACCOUNT_ID));
        of.kept = Kept.of(of);
    }

    void readClocks(CaseInHand of) {
        db.selectFrom(CASE_CLOCK)
                .where(CASE_CLOCK.CASE_ID.eq(of.id))
                .orderBy(CASE_CLOCK.IN_ROUND, CASE_CLOCK.DUE_AT)
                .forEach(row -> of.clocks.add(clock(row)));
        of.kept = Kept.of(of);
    }

    void keep(CaseInHand of, Instant now) {
        Kept before = of.kept;
        of.decisions.stream().filter(one -> !before.decisions().contains(one)).forEach(one -> keep(of, one));
        of.emergencies.stream()
                .filter(one -> !before.emergencies().contains(one))
                .forEach(one -> keep(of.id, one));
        before.steps().keySet().stream()
                .filter(step -> !of.steps.containsKey(step))
                .forEach(step -> db.deleteFrom(CASE_STEP)
                        .where(CASE_STEP.CASE_ID.eq(of.id), CASE_STEP.STEP_ID.eq(step))
                        .execute());
        of.steps.entrySet().stream()
                .filter(step -> !step.getValue().equals(before.steps().get(step.getKey())))
                .forEach(step -> keep(of.id, step));
        of.clocks.stream().filter(one -> !before.clocks().contains(one)).forEach(one -> keep(of.id, one));
        of.conflicts.stream()
                .filter(one -> !before.conflicts().contains(one))
                .forEach(one -> db.insertInto(CASE_CONFLICT)
                        .set(CASE_CONFLICT.CASE_ID, of.id)
                        .set(CASE_CONFLICT.ACCOUNT_ID, one)
                        .set(CASE_CONFLICT.SAID_AT, now)
                        .execute());
        if (!of.answers.isEmpty()) {
            int told = db.fetchSingle(selectCount().from(CASE_ANSWER).where(CASE_ANSWER.CASE_ID.eq(of.id)))
                    .value1();
            for (CaseAnswer.Kind kind : of.answers) {
                db.insertInto(CASE_ANSWER)
                        .set(CASE_ANSWER.CASE_ID, of.id)
                        .set(CASE_ANSWER.NO, ++told)
                        .set(CASE_ANSWER.KIND, kind.name())
                        .set(
                                CASE_ANSWER.OUTCOME,
                                kind == CaseAnswer.Kind.DECIDED
                                        ? of.decided().orElseThrow().outcome().name()
                                        : null)
                        .set(CASE_ANSWER.AT, now)
                        .execute();
            }
        }
        of.kept = Kept.of(of);
    }

    private void keep(CaseInHand of, CaseDecision one) {
        var referral = one.referral();
        var row = new DecisionRecord();
        row.setCaseId(of.id);
        row.setNo(one.no());
        row.setOutcome(one.outcome().name());
        row.setRationale(one.rationale());
        row.setUnknowns(one.unknowns());
        row.setLegalBasis(one.legalBasis());
        row.setTried(one.tried());
        row.setErases(one.erases());
        row.setRaisedBy(of.raisedBy);
        row.setTriagedBy(of.triagedBy);
        row.setEmergencyBy(one.emergencyBy());
        row.setProposedBy(one.proposedBy());
        row.setProposedAt(one.proposedAt());
        row.setApprovedBy(one.approvedBy());
        row.setApprovedAt(one.approvedAt());
        row.setApprovedNo(one.approvedBy() == null ? null : one.no());
        row.setReturnedBy(one.returnedBy());
        row.setReturnedAt(one.returnedAt());
        row.setReturnReason(one.returnReason());
        row.setFirstSignatureBy(referral.firstSignatureBy());
        row.setSecondSignatureBy(referral.secondSignatureBy());
        row.setRecipient(referral.recipient());
        row.setPackSha256(referral.packSha256());
        row.setSentAt(referral.sentAt());
        row.setOneSignatureReviewedBy(referral.oneSignatureReviewedBy());
        row.setDelivery(referral.delivery());
        row.setDeliveredAt(referral.deliveredAt());
        upsert(row);
    }

    private void keep(long caseId, Emergency one) {
        var row = new EmergencyRecord();
        row.setCaseId(caseId);
        row.setNo(one.no());
        row.setOpenedBy(one.openedBy());
        row.setOpenedAt(one.openedAt());
        row.setUpdatedAt(one.updatedAt());
        row.setStoodDownBy(one.stoodDownBy());
        row.setStoodDownAt(one.stoodDownAt());
        row.setReached(one.reached() == null ? null : one.reached().name());
        row.setReviewedBy(one.reviewedBy());
        row.setReviewedAt(one.reviewedAt());
        upsert(row);
    }

    private void keep(long caseId, Map.Entry<String, StepDone> step) {
        var row = new org.earshot.tables.escalation.tables.records.CaseStepRecord();
        row.setCaseId(caseId);
        row.setStepId(step.getKey());
        row.setState(step.getValue().applies() ? "DONE" : "NOT_APPLICABLE");
        row.setDoneBy(step.getValue().by());
        row.setDoneAt(step.getValue().at());
        upsert(row);
    }

    private void keep(long caseId, CaseClock one) {
        var row = new CaseClockRecord();
        row.setCaseId(caseId);
        row.setInRound(one.round());
        row.setKind(one.kind().name());
        row.setStartedAt(one.startedAt());
        row.setDueAt(one.dueAt());
        row.setMetAt(one.metAt());
        row.setStoppedAt(one.stoppedAt());
        row.setBreachedAt(one.breachedAt());
        row.setReason(one.reason());
        row.setReasonBy(one.reasonBy());
        upsert(row);
    }

    /** Changes the row of this key, or adds it; nobody else can add it meanwhile, for the case is locked. */
    private <R extends org.jooq.UpdatableRecord<R>> void upsert(R row) {
        row.attach(db.configuration());
        if (row.update() == 0) {
            row.insert();
        }
    }

    private static CaseDecision decision(DecisionRecord row) {
        return new CaseDecision(
                row.getNo(),
                CaseOutcome.valueOf(row.getOutcome()),
                row.getRationale(),
                row.getUnknowns(),
                row.getLegalBasis(),
                row.getTried(),
                row.getErases(),
                row.getEmergencyBy(),
                row.getProposedBy(),
                row.getProposedAt(),
                row.getApprovedBy(),
                row.getApprovedAt(),
                row.getReturnedBy(),
                row.getReturnedAt(),
                row.getReturnReason(),
                new CaseDecision.Referral(
                        row.getFirstSignatureBy(),
                        row.getSecondSignatureBy(),
                        row.getRecipient(),
                        row.getPackSha256(),
                        row.getSentAt(),
                        row.getOneSignatureReviewedBy(),
                        row.getDelivery(),
                        row.getDeliveredAt()));
    }

    private static Emergency emergency(EmergencyRecord row) {
        return new Emergency(
                row.getNo(),
                row.getOpenedBy(),
                row.getOpenedAt(),
                row.getUpdatedAt(),
                row.getStoodDownBy(),
                row.getStoodDownAt(),
                row.getReached() == null ? null : Command.Reached.valueOf(row.getReached()),
                row.getReviewedBy(),
                row.getReviewedAt());
    }

    private static CaseClock clock(CaseClockRecord row) {
        return new CaseClock(
                ClockKind.valueOf(row.getKind()),
                row.getInRound(),
                row.getStartedAt(),
                row.getDueAt(),
                row.getMetAt(),
                row.getStoppedAt(),
                row.getBreachedAt(),
                row.getReason(),
                row.getReasonBy());
    }
}
