package org.earshot.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.Role;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** Whether a command may be applied: the table, the rules, what the command says, and the steps that come before it. */
final class Path {

    private static final Set<Role> ANALYSTS = Set.of(Role.TS_ANALYST, Role.TS_LEAD);

    private Path() {}

    static Verdict check(
            CaseInHand about,
            int expectedVersion,
            Command command,
            @Nullable String whyLate,
            Who who,
            Known known,
            Instant now) {
        if (about.version != expectedVersion) {
            return Verdict.refused(
                    "case.stale",
                    "Somebody has changed this case meanwhile. Look at it again, then decide what to do.");
        }
        Verdict may = Rules.check(Transitions.of(command), about, who, now);
        if (may instanceof Verdict.Refused) {
            return may;
        }
        Verdict written = Wording.check(command, now);
        if (written instanceof Verdict.Refused) {
            return written;
        }
        Verdict fits = fits(about, command, who, known, now);
        if (fits instanceof Verdict.Refused) {
            return fits;
        }
        Verdict steps = stepsDone(about, command);
        if (steps instanceof Verdict.Refused) {
            return steps;
        }
        return Rules.asksWhyLate(command, about) && Wording.text(whyLate, Wording.LONGEST) instanceof Verdict.Refused
                ? Verdict.refused("breach.reason", "A clock of this case was not kept. Say why, then go on.")
                : Verdict.allowed();
    }

    private static Verdict fits(CaseInHand about, Command command, Who who, Known known, Instant now) {
        return switch (command) {
            case Command.Triage triage -> triage(about, triage, who, known, now);
            case Command.Assign assign -> assign(about, assign, known);
            case Command.RaiseSeverity raise ->
                raise.severity().stricterThan(about.severity)
                        ? Verdict.allowed()
                        : Verdict.refused("severity.order", "That is not stricter than " + about.severity + ".");
            case Command.LowerSeverity lower ->
                about.severity.stricterThan(lower.severity())
                        ? Verdict.allowed()
                        : Verdict.refused("severity.order", "That is not less strict than " + about.severity + ".");
            case Command.ProposeMerge merge -> merge(about, merge.into(), known);
            case Command.ConfirmMerge confirm -> merge(about, String.valueOf(about.mergeInto), known);
            case Command.DoStep done -> step(about, done.step(), who, true);
            case Command.SkipStep skipped -> step(about, skipped.step(), who, false);
            case Command.SendReferral send -> referral(about, send.recipient(), send.packSha256(), known);
            case Command.SignReferral sign -> evidence(known);
            case Command.RecordDelivery delivery ->
                about.decided()
                                .map(made -> made.referral().sentAt())
                                .map(sent -> !delivery.deliveredAt().isBefore(sent))
                                .orElse(false)
                        ? Verdict.allowed()
                        : Verdict.refused("delivery.time", "A delivery cannot be earlier than the referral was sent.");
            case Command.Close close -> close(about, close, known, now);
            case Command.MigrateProcedure any ->
                known.procedure() != null
                        ? Verdict.allowed()
                        : Verdict.refused("procedure.unknown", "There is no such version of the procedure.");
            default -> Verdict.allowed();
        };
    }

    private static Verdict triage(CaseInHand about, Command.Triage triage, Who who, Known known, Instant now) {
        if (triage.notListened() == null && known.heardSeconds() <= 0) {
            return Verdict.refused("triage.listen", "Listen as far as needed, or say why you did not.");
        }
        var age = java.time.Duration.between(triage.capturedAt(), now);
        CaseSeverity least = Severities.atTriage(triage.category(), triage.couldStillBe(), age);
        if (least.stricterThan(triage.severity())) {
            return Verdict.refused(
                    "triage.severity",
                    least == CaseSeverity.P0
                            ? "It could still be going on, so this is a P0."
                            : "This kind of case is a " + least + " at least.");
        }
        if (about.severity.stricterThan(triage.severity()) && !who.roles().contains(Role.TS_LEAD)) {
            return Verdict.refused(
                    "severity.lower",
                    "Only a trust-and-safety lead lowers a severity. Leave it at " + about.severity + ".");
        }
        for (Step step : Rules.openBefore("triage", about, triage.category())) {
            if (Wording.text(triage.steps().get(step.id()), Wording.LONGEST)
                    instanceof Verdict.Refused(String code, String reason)) {
                return Verdict.refused("step.open", step.id() + ": " + step.text() + " " + reason);
            }
        }
        return Verdict.allowed();
    }

    private static Verdict assign(CaseInHand about, Command.Assign assign, Known known) {
        if (about.raisedBy(assign.toAccount())) {
            return Verdict.refused("assign.raiser", "They raised this case. Give it to somebody else.");
        }
        if (about.conflicts.contains(assign.toAccount())) {
            return Verdict.refused("assign.conflict", "They are too close to this case. Give it to somebody else.");
        }
        boolean fits = about.state == CaseState.ACKNOWLEDGED
                ? known.target().stream().anyMatch(role -> role == Role.SUPERVISOR || ANALYSTS.contains(role))
                : known.target().stream().anyMatch(ANALYSTS::contains);
        return fits
                ? Verdict.allowed()
                : Verdict.refused(
                        "assign.role",
                        about.state == CaseState.ACKNOWLEDGED
                                ? "Give it to a supervisor or to somebody from trust-and-safety."
                                : "After triage a case belongs to somebody from trust-and-safety.");
    }

    private static Verdict merge(CaseInHand about, String into, Known known) {
        if (into.equals(about.number)) {
            return Verdict.refused("merge.self", "A case cannot become part of itself.");
        }
        CaseInHand other = known.merge();
        if (other == null || !other.state.open()) {
            return Verdict.refused("merge.into", "There is no open case of that number to take this one in.");
        }
        return other.drill == about.drill
                ? Verdict.allowed()
                : Verdict.refused("merge.drill", "A practice case and a real one are never merged.");
    }

    private static Verdict step(CaseInHand about, String id, Who who, boolean done) {
        Step step = about.step(id).orElse(null);
        if (step == null) {
            return Verdict.refused("step.unknown", "The procedure of this case has no such step.");
        }
        if (step.before() == null) {
            return Verdict.refused("step.by", "This step is done by a command, not by itself.");
        }
        if (!who.any(step.roles())) {
            return Verdict.refused("step.role", "This step is for somebody else to do.");
        }
        if (step.lane() == Step.Lane.EMERGENCY && "close".equals(step.before())) {
            return Verdict.refused("step.by", "A second person does this by looking at the emergency action.");
        }
        return done || step.mayBeNotApplicable()
                ? Verdict.allowed()
                : Verdict.refused("step.applies", "The procedure does not allow this step to be left out.");
    }

    /** What stands in the way of doing a step, or of leaving it out, before anything is written. */
    static Verdict stepOpening(CaseInHand about, Step step, Who who, boolean done, Instant now) {
        Command command = done ? new Command.DoStep(step.id(), "") : new Command.SkipStep(step.id(), "");
        Verdict may = Rules.check(Transitions.of(command), about, who, now);
        return may instanceof Verdict.Refused ? may : step(about, step.id(), who, done);
    }

    private static Verdict referral(CaseInHand about, String recipient, String sha256, Known known) {
        var signed = about.decided().map(CaseDecision::referral).orElse(CaseDecision.Referral.NONE);
        if (signed.firstSignatureBy() != null
                && !(sha256.equals(signed.packSha256()) && recipient.equals(signed.recipient()))) {
            return Verdict.refused(
                    "referral.other-pack",
                    "This is not the pack that the first signature is under. Build and sign it again.");
        }
        return evidence(known);
    }

    private static Verdict evidence(Known known) {
        return known.evidence() == null
                ? Verdict.allowed()
                : Verdict.refused("evidence.changed", "The evidence does not match its seal: " + known.evidence());
    }

    private static Verdict close(CaseInHand about, Command.Close close, Known known, Instant now) {
        if (close.holdUntil().isBefore(now)) {
            return Verdict.refused("close.hold", "The hold has to end later than now.");
        }
        boolean shorterThanAYear = about.decided()
                .map(made -> made.referral().sentAt())
                .map(sent -> close.holdUntil().isBefore(sent.plus(Acts.HOLD_AFTER_REFERRAL)))
                .orElse(false);
        if (shorterThanAYear) {
            return Verdict.refused("close.hold", "After a referral the hold lasts a year at least.");
        }
        if (known.target().stream().noneMatch(ANALYSTS::contains)) {
            return Verdict.refused("close.owner", "Name somebody from trust-and-safety who answers for the hold.");
        }
        boolean noted = Wording.text(close.afterAction(), Wording.LONGEST) instanceof Verdict.Allowed;
        return Rules.wantsAfterAction(about) && !noted
                ? Verdict.refused("close.after-action", "Write what was learned: this case wants an after-action note.")
                : Verdict.allowed();
    }

    private static Verdict stepsDone(CaseInHand about, Command command) {
        if (command instanceof Command.Triage) {
            return Verdict.allowed();
        }
        List<Step> open = Rules.openBefore(command.word(), about, about.category).stream()
                .filter(step -> !(command instanceof Command.Close close && doneByClosing(step, close)))
                .toList();
        return open.isEmpty()
                ? Verdict.allowed()
                : Verdict.refused(
                        "step.open",
                        "Still to be done first: " + open.stream().map(Step::id).collect(Collectors.joining(", "))
                                + ".");
    }

    /** The step that asks for a note on what was learned is done by writing it. */
    static boolean doneByClosing(Step step, Command.Close close) {
        return step.id().equals("CORE-17") && close.afterAction() != null;
    }

    /** Every command with what stands in its way now, for the screens. */
    static Map<String, Verdict> openings(CaseInHand about, Who who, Instant now) {
        return Transitions.TABLE.stream()
                .collect(Collectors.toMap(
                        Transitions.Transition::word,
                        line -> {
                            Verdict may = Rules.check(line, about, who, now);
                            if (may instanceof Verdict.Refused || line.command() == Command.Triage.class) {
                                return may;
                            }
                            List<Step> open = Rules.openBefore(line.word(), about, about.category).stream()
                                    .filter(step -> !step.id().equals("CORE-17"))
                                    .toList();
                            return open.isEmpty()
                                    ? may
                                    : Verdict.refused(
                                            "step.open",
                                            "Still to be done first: "
                                                    + open.stream()
                                                            .map(Step::id)
                                                            .collect(Collectors.joining(", "))
                                                    + ".");
                        },
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }
}
