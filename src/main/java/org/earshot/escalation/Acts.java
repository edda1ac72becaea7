package org.earshot.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a command does to a case, once {@link Path} has let it through. The state is written nowhere else. */
final class Acts {

    static final Duration HOLD_AFTER_REFERRAL = Duration.ofDays(365);
    static final int RELOOK_DAYS = 5;

    /** Steps of these commands have to be done again after a reopening. */
    private static final Set<String> AGAIN = Set.of("close", "send-referral");

    private final CaseInHand on;
    private final Who who;
    private final Known known;
    private final Instant now;
    private final Deadlines deadlines;

    private Acts(CaseInHand on, Who who, Known known, Instant now, Deadlines deadlines) {
        this.on = on;
        this.who = who;
        this.known = known;
        this.now = now;
        this.deadlines = deadlines;
    }

    /** The clocks and the first answer of a case that has just been raised. */
    static void begin(CaseInHand on, Deadlines deadlines, Instant now) {
        var acts = new Acts(on, new Who(0, "", Set.of()), Known.NOTHING, now, deadlines);
        for (ClockKind kind : List.of(ClockKind.ACKNOWLEDGE, ClockKind.TRIAGE, ClockKind.DECIDE, ClockKind.ANSWER)) {
            if (kind != ClockKind.ANSWER || on.raisedBy != null) {
                acts.start(kind);
            }
        }
        if (on.raisedBy == null) {
            on.answering = CaseInHand.Answering.DECLINED;
        } else {
            on.answers.add(CaseAnswer.Kind.RECEIVED);
        }
        on.procedure.stream()
                .filter(step -> "raise".equals(step.by()) && !step.roles().isEmpty())
                .forEach(step -> on.steps.put(step.id(), new StepDone(true, on.raisedBy, now)));
    }

    /** The system's own steps of a raise, which are done when the evidence is sealed. */
    static void sealed(CaseInHand on, Instant now) {
        on.procedure.stream()
                .filter(step -> "raise".equals(step.by()) && step.roles().isEmpty())
                .forEach(step -> on.steps.put(step.id(), new StepDone(true, null, now)));
    }

    /** Marks the clocks that have run out by now, whether a timer has said so or not. */
    static void expire(CaseInHand on, Instant now) {
        on.clocks.replaceAll(clock -> clock.running() && clock.breachedAt() == null && now.isAfter(clock.dueAt())
                ? clock.breachedNow()
                : clock);
    }

    static void apply(
            CaseInHand on,
            Command command,
            @Nullable String whyLate,
            Who who,
            Known known,
            Instant now,
            Deadlines deadlines) {
        var acts = new Acts(on, who, known, now, deadlines);
        if (Rules.asksWhyLate(command, on)) {
            on.clocks.replaceAll(clock ->
                    clock.wantsReason() ? clock.because(requireNonNull(whyLate).strip(), who.id()) : clock);
        }
        acts.stepsBy(command.word());
        acts.act(command);
        CaseState to = Transitions.of(command).to();
        if (to != null) {
            on.state = to;
        }
        on.version++;
    }

    private void act(Command command) {
        switch (command) {
            case Command.Acknowledge any -> acknowledge();
            case Command.Triage triage -> triage(triage);
            case Command.OpenEmergency open -> openEmergency(open);
            case Command.UpdateEmergency update -> {
                on.replace(on.emergency().orElseThrow().updated(now));
                say("EMERGENCY_NEWS", "EM", update.news());
            }
            case Command.StandDown down -> {
                on.replace(on.emergency().orElseThrow().stoodDown(who.id(), now, down.reached()));
                say("STAND_DOWN", "EM", down.contact());
                on.detail.put("reached", down.reached().name());
            }
            case Command.ReviewEmergency review -> reviewEmergency(review);
            case Command.Assign assign -> assign(assign);
            case Command.RaiseSeverity raise -> {
                severity(raise.severity());
                say("SEVERITY", raise.severity().name(), raise.reason());
            }
            case Command.LowerSeverity lower -> {
                severity(lower.severity());
                say("SEVERITY", lower.severity().name(), lower.reason());
            }
            case Command.ProposeMerge merge -> {
                on.mergeInto = merge.into();
                on.mergeProposedBy = who.id();
                on.detail.put("into", merge.into());
                say("MERGE", merge.into(), merge.reason());
            }
            case Command.ConfirmMerge any -> merge();
            case Command.Link link -> {
                on.detail.put("other", link.other());
                on.detail.put("why", link.why().name());
            }
            case Command.DoStep done -> {
                step(done.step(), true);
                say("STEP", done.step(), done.evidence());
            }
            case Command.SkipStep skipped -> {
                step(skipped.step(), false);
                say("NOT_APPLICABLE", skipped.step(), skipped.reason());
            }
            case Command.Propose propose -> propose(propose);
            case Command.Approve approve -> approve(approve);
            case Command.Return back -> {
                on.replace(on.proposal()
                        .orElseThrow()
                        .returned(who.id(), now, back.reason().strip()));
                on.steps.remove("CORE-12");
            }
            case Command.SignReferral sign ->
                referral(made -> made.firstSigned(who.id(), sign.recipient().strip(), sign.packSha256()));
            case Command.SendReferral send -> sendReferral(send);
            case Command.ReviewReferral review -> {
                referral(made -> made.reviewed(who.id()));
                say("REFERRAL_REVIEW", "REFERRAL", review.finding());
            }
            case Command.RecordDelivery delivery ->
                referral(made -> made.delivered(delivery.delivery().strip(), delivery.deliveredAt()));
            case Command.EraseClip any -> on.holdId = null;
            case Command.Close close -> close(close);
            case Command.AskRelook ask -> {
                on.relook = CaseInHand.Relook.ASKED;
                say("RELOOK", "ASKED", ask.reason());
            }
            case Command.ConfirmDecision confirm -> {
                on.relook = CaseInHand.Relook.CONFIRMED;
                say("RELOOK", "CONFIRMED", confirm.reason());
                on.answers.add(CaseAnswer.Kind.LOOKED_AGAIN);
            }
            case Command.Reopen reopen -> reopen(reopen);
            case Command.DeclineAnswers any -> {
                on.answering = CaseInHand.Answering.DECLINED;
                stop(ClockKind.ANSWER);
            }
            case Command.PostponeAnswers later -> on.answersFrom = later.until();
            case Command.WaiveRelook any -> on.relook = CaseInHand.Relook.WAIVED;
            case Command.DeclareConflict any -> {
                on.conflicts.add(who.id());
                if (Long.valueOf(who.id()).equals(on.ownerId)) {
                    on.ownerId = null;
                }
            }
            case Command.MigrateProcedure migrate -> {
                on.detail.put("from", on.procedureVersion);
                on.detail.put("to", migrate.version());
                on.procedureVersion = migrate.version();
                on.procedure = requireNonNull(known.procedure());
                say("PROCEDURE", migrate.version(), migrate.reason());
            }
        }
    }

    private void acknowledge() {
        on.acknowledgedBy = who.id();
        on.ownerId = who.roles().contains(org.earshot.access.Role.SUPERVISOR)
                        || who.roles().contains(org.earshot.access.Role.TS_LEAD)
                ? Long.valueOf(who.id())
                : null;
        meet(ClockKind.ACKNOWLEDGE);
        answer(CaseAnswer.Kind.ACKNOWLEDGED);
    }

    private void triage(Command.Triage triage) {
        on.triagedBy = who.id();
        on.capturedAt = triage.capturedAt();
        on.category = triage.category();
        on.patternStep = Severities.asksForPattern(triage.category(), triage.couldStillBe(), on.age(now));
        for (Step step : Rules.openBefore("triage", on, triage.category())) {
            step(step.id(), true);
            say("STEP", step.id(), requireNonNull(triage.steps().get(step.id())));
        }
        on.detail.put("category", triage.category().name());
        on.detail.put("severity", triage.severity().name());
        on.detail.put("couldStillBe", triage.couldStillBe().name());
        on.detail.put("heardSeconds", Math.round(known.heardSeconds()));
        if (triage.notListened() != null) {
            say("NOT_LISTENED", "CORE-04", triage.notListened());
        }
        meet(ClockKind.TRIAGE);
        severity(triage.severity());
        if (on.severity == CaseSeverity.P0 && !on.emergencyOpen()) {
            lane();
        }
    }

    private void openEmergency(Command.OpenEmergency open) {
        lane();
        say("EMERGENCY", "EM", open.facts() + "\n" + open.inDanger() + "\n" + open.place());
    }

    private void lane() {
        on.emergencies.add(Emergency.opened(on.emergencies.size() + 1, who.id(), now));
    }

    private void reviewEmergency(Command.ReviewEmergency review) {
        on.emergencies.stream()
                .filter(one -> one.reviewedBy() == null)
                .map(one -> one.reviewed(who.id(), now))
                .toList()
                .forEach(on::replace);
        on.procedure.stream()
                .filter(step -> step.lane() == Step.Lane.EMERGENCY && "close".equals(step.before()))
                .forEach(step -> step(step.id(), true));
        say("EMERGENCY_REVIEW", "EM", review.finding());
    }

    private void assign(Command.Assign assign) {
        on.ownerId = assign.toAccount();
        on.detail.put("to", assign.toAccount());
        say("ASSIGNED", "CASE", assign.note());
        if (on.state == CaseState.TRIAGED) {
            on.state = CaseState.IN_ASSESSMENT;
        }
    }

    /** Clocks that still run are counted anew from where they began. */
    private void severity(CaseSeverity severity) {
        on.severity = severity;
        on.detail.put("severity", severity.name());
        on.clocks.replaceAll(clock -> clock.running()
                ? clock.due(deadlines.due(Allowance.of(clock.kind(), severity), clock.startedAt()), now)
                : clock);
    }

    private void merge() {
        on.mergeConfirmedBy = who.id();
        answer(CaseAnswer.Kind.MERGED);
        if (on.answering == CaseInHand.Answering.OPEN) {
            on.answering = CaseInHand.Answering.GIVEN;
            on.answeredAt = now;
            meet(ClockKind.ANSWER);
        }
        stopAll();
        CaseInHand into = requireNonNull(known.merge());
        var acts = new Acts(into, who, Known.NOTHING, now, deadlines);
        if (on.severity.stricterThan(into.severity)) {
            acts.severity(on.severity);
        }
        for (CaseClock clock : on.clocks) {
            into.clocks.replaceAll(other -> other.running()
                            && other.kind() == clock.kind()
                            && clock.dueAt().isBefore(other.dueAt())
                    ? other.due(clock.dueAt(), now)
                    : other);
        }
        into.version++;
        into.detail.put("took-in", on.number);
    }

    private void propose(Command.Propose propose) {
        on.decisions.add(new CaseDecision(
                on.decisions.size() + 1,
                propose.outcome(),
                propose.rationale().strip(),
                propose.unknowns().strip(),
                propose.legalBasis(),
                propose.tried(),
                propose.erases(),
                on.emergency().map(Emergency::openedBy).orElse(null),
                who.id(),
                now,
                null,
                null,
                null,
                null,
                null,
                CaseDecision.Referral.NONE));
        on.detail.put("outcome", propose.outcome().name());
    }

    private void approve(Command.Approve approve) {
        CaseDecision approved = on.proposal().orElseThrow().approved(who.id(), now);
        on.replace(approved);
        on.standing = approved.no();
        on.detail.put("outcome", approved.outcome().name());
        if (approve.note() != null && !approve.note().isBlank()) {
            say("APPROVED", "CORE-13", approve.note());
        }
        meet(ClockKind.DECIDE);
        if (approved.outcome().refers()) {
            start(ClockKind.REFER);
        }
        if (on.answering == CaseInHand.Answering.OPEN) {
            on.answering = CaseInHand.Answering.GIVEN;
            on.answeredAt = now;
            Instant seen = on.answersFrom != null && on.answersFrom.isAfter(now) ? on.answersFrom : now;
            on.relookUntil = deadlines.due(Allowance.workingDays(RELOOK_DAYS), seen);
            on.answers.add(CaseAnswer.Kind.DECIDED);
        }
        meet(ClockKind.ANSWER);
        // The answer has been given or declined with the decision, which is what this step asks for.
        on.procedure.stream()
                .filter(step -> step.id().equals("CORE-16"))
                .forEach(step -> on.steps.put(step.id(), new StepDone(true, null, now)));
    }

    private void sendReferral(Command.SendReferral send) {
        referral(made -> made.firstSignatureBy() == null
                ? made.sent(who.id(), null, send.recipient().strip(), send.packSha256(), now)
                : made.sent(made.firstSignatureBy(), who.id(), send.recipient().strip(), send.packSha256(), now));
        meet(ClockKind.REFER);
        Instant aYear = now.plus(HOLD_AFTER_REFERRAL);
        if (on.holdUntil == null || on.holdUntil.isBefore(aYear)) {
            on.holdUntil = aYear;
        }
        on.holdOwnerId = on.holdOwnerId == null ? Long.valueOf(who.id()) : on.holdOwnerId;
    }

    private void referral(UnaryOperator<CaseDecision.Referral> change) {
        CaseDecision made = on.decided().orElseThrow();
        on.replace(made.with(change.apply(made.referral())));
    }

    private void close(Command.Close close) {
        on.holdUntil = close.holdUntil();
        on.holdOwnerId = close.holdOwner();
        on.closedBy = who.id();
        if (close.afterAction() != null) {
            for (Step step : Rules.openBefore("close", on, on.category)) {
                if (Path.doneByClosing(step, close)) {
                    step(step.id(), true);
                }
            }
            say("AFTER_ACTION", "CORE-17", close.afterAction());
        }
        stopAll();
        answer(CaseAnswer.Kind.CLOSED);
    }

    private void reopen(Command.Reopen reopen) {
        if (on.relook == CaseInHand.Relook.ASKED) {
            on.relook = CaseInHand.Relook.REOPENED;
        }
        on.detail.put("standing", on.standing);
        on.standing = null;
        on.closedBy = null;
        on.round++;
        on.roundFrom = now;
        stopAll();
        on.procedure.stream()
                .filter(step -> step.before() != null && AGAIN.contains(step.before()))
                .forEach(step -> on.steps.remove(step.id()));
        start(ClockKind.DECIDE);
        if (on.answering == CaseInHand.Answering.GIVEN) {
            answer(CaseAnswer.Kind.REOPENED);
            on.answering = CaseInHand.Answering.OPEN;
            on.relookUntil = null;
            start(ClockKind.ANSWER);
        }
        say("REOPENED", "CASE", reopen.reason());
    }

    private void start(ClockKind kind) {
        Instant due = deadlines.due(Allowance.of(kind, on.severity), now);
        on.clocks.removeIf(clock -> clock.round() == on.round && clock.kind() == kind);
        on.clocks.add(new CaseClock(kind, on.round, now, due, null, null, null, null, null));
    }

    private void meet(ClockKind kind) {
        on.clocks.replaceAll(clock -> clock.running() && clock.kind() == kind ? clock.met(now) : clock);
    }

    private void stop(ClockKind kind) {
        on.clocks.replaceAll(clock -> clock.running() && clock.kind() == kind ? clock.stopped(now) : clock);
    }

    /** Nobody has done what the clocks that still run are for, so they are not met. */
    private void stopAll() {
        on.clocks.replaceAll(clock -> clock.running() ? clock.stopped(now) : clock);
    }

    private void answer(CaseAnswer.Kind kind) {
        if (on.answering != CaseInHand.Answering.DECLINED) {
            on.answers.add(kind);
        }
    }

    private void stepsBy(String command) {
        on.procedure.stream()
                .filter(step -> step.lane() == Step.Lane.CORE && command.equals(step.by()))
                .forEach(step -> step(step.id(), true));
    }

    private void step(String id, boolean applies) {
        on.steps.put(id, new StepDone(applies, who.id(), now));
        on.detail.merge("steps", id, (before, one) -> before + " " + one);
    }

    private void say(String kind, String ref, String text) {
        on.said.add(new CaseInHand.Said(kind, ref, text.strip()));
    }
}
