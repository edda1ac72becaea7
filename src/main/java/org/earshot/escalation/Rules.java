package org.earshot.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.earshot.access.Role;
import org.earshot.escalation.Rule.Asked;
import org.earshot.shared.Verdict;

/** The guards of the path as data, besides the table of {@link Transitions}. What a command itself says is for {@link Wording}. */
final class Rules {

    /** Life first: these wait for no explanation of a missed clock. */
    private static final Set<Class<? extends Command>> NOT_ASKED_WHY_LATE = Set.of(
            Command.Acknowledge.class,
            Command.OpenEmergency.class,
            Command.UpdateEmergency.class,
            Command.DeclareConflict.class,
            Command.AskRelook.class,
            Command.DeclineAnswers.class,
            Command.PostponeAnswers.class,
            Command.WaiveRelook.class);

    /** Open also to somebody who is too close to the case. */
    private static final Set<Class<? extends Command>> DESPITE_CONFLICT = Set.of(
            Command.OpenEmergency.class,
            Command.RaiseSeverity.class,
            Command.DeclareConflict.class,
            Command.AskRelook.class,
            Command.DeclineAnswers.class,
            Command.PostponeAnswers.class,
            Command.WaiveRelook.class);

    static final List<Rule> ALL = List.of(
            rule(
                    "case.own",
                    asked -> !asked.about().raisedBy(asked.who().id()),
                    "You raised this case, so somebody else has to take it.",
                    Command.Acknowledge.class),
            rule(
                    "emergency.open",
                    asked -> !asked.about().emergencyOpen(),
                    "The emergency lane is open already.",
                    Command.OpenEmergency.class),
            rule(
                    "emergency.none",
                    asked -> asked.about().emergencyOpen(),
                    "The emergency lane is not open.",
                    Command.UpdateEmergency.class,
                    Command.StandDown.class),
            rule(
                    "emergency.nothing-to-review",
                    asked -> asked.about().emergencies.stream().anyMatch(one -> one.reviewedBy() == null),
                    "There is no emergency action to look at.",
                    Command.ReviewEmergency.class),
            rule(
                    "case.same-person",
                    asked -> asked.about().emergencies.stream()
                            .filter(one -> one.reviewedBy() == null)
                            .noneMatch(one -> one.openedBy() == asked.who().id()),
                    "You opened the emergency lane, so somebody else has to look at it.",
                    Command.ReviewEmergency.class),
            rule(
                    "assign.owner",
                    asked -> asked.who().any(Set.of(Role.TS_ANALYST, Role.TS_LEAD, Role.DUTY_MANAGER))
                            || owns(asked)
                            || asked.about().state == CaseState.ACKNOWLEDGED
                            || asked.about().state == CaseState.TRIAGED,
                    "Trust-and-safety has this case now, so they hand it over.",
                    Command.Assign.class),
            rule(
                    "propose.owner",
                    Rules::owns,
                    "Only the analyst who owns the case proposes. Have it assigned to you first.",
                    Command.Propose.class),
            rule(
                    "case.same-person",
                    asked -> asked.about()
                            .proposal()
                            .map(made -> made.proposedBy() != asked.who().id())
                            .orElse(true),
                    "You proposed this decision, so somebody else has to look at it.",
                    Command.Approve.class,
                    Command.Return.class),
            rule(
                    "case.same-person",
                    asked -> !asked.about().raisedBy(asked.who().id()),
                    "You raised this case, so somebody else has to approve.",
                    Command.Approve.class),
            rule(
                    "case.same-person",
                    asked -> !Long.valueOf(asked.who().id()).equals(asked.about().triagedBy),
                    "You triaged this case, so somebody else has to approve.",
                    Command.Approve.class),
            rule(
                    "case.same-person",
                    asked -> asked.about().emergencies.stream()
                            .noneMatch(one -> one.openedBy() == asked.who().id()),
                    "You opened the emergency lane, so somebody else has to approve.",
                    Command.Approve.class),
            rule(
                    "approve.unread",
                    asked -> asked.about()
                                    .proposal()
                                    .map(made -> !made.outcome().noAction())
                                    .orElse(true)
                            || asked.about().readers.contains(asked.who().id()),
                    "To approve that nothing is done, listen or read the transcript and the note first.",
                    Command.Approve.class),
            rule(
                    "referral.none",
                    asked -> asked.about()
                            .decided()
                            .map(made -> made.outcome().refers())
                            .orElse(false),
                    "The decision that stands refers this case to nobody.",
                    Command.SignReferral.class,
                    Command.SendReferral.class),
            rule(
                    "referral.two-people",
                    asked -> asked.about().severity == CaseSeverity.P0
                            || asked.about()
                                    .decided()
                                    .map(made -> made.referral().firstSignatureBy() != null)
                                    .orElse(false),
                    "Two people sign a referral. The first signature is not there yet.",
                    Command.SendReferral.class),
            rule(
                    "case.same-person",
                    asked -> asked.about()
                            .decided()
                            .map(made -> !Long.valueOf(asked.who().id())
                                    .equals(made.referral().firstSignatureBy()))
                            .orElse(true),
                    "You gave the first signature, so somebody else gives the second.",
                    Command.SendReferral.class),
            rule(
                    "referral.nothing-to-review",
                    asked -> asked.about()
                            .decided()
                            .map(made -> made.referral().wantsReview())
                            .orElse(false),
                    "No referral of this case went out under one signature.",
                    Command.ReviewReferral.class),
            rule(
                    "case.same-person",
                    asked -> asked.about()
                            .decided()
                            .map(made -> !Long.valueOf(asked.who().id())
                                    .equals(made.referral().firstSignatureBy()))
                            .orElse(true),
                    "You signed this referral, so somebody else has to look at it.",
                    Command.ReviewReferral.class),
            rule(
                    "erase.not-decided",
                    asked -> asked.about().decided().map(CaseDecision::erases).orElse(false),
                    "The decision that stands does not say that the clip is erased.",
                    Command.EraseClip.class),
            rule(
                    "erase.done",
                    asked -> asked.about().holdId != null,
                    "The hold is released and the clip is erased already.",
                    Command.EraseClip.class),
            rule(
                    "merge.none",
                    asked -> asked.about().mergeInto != null,
                    "Nobody has proposed to merge this case.",
                    Command.ConfirmMerge.class),
            rule(
                    "case.same-person",
                    asked -> !Long.valueOf(asked.who().id()).equals(asked.about().mergeProposedBy),
                    "You proposed the merge, so somebody else has to confirm it.",
                    Command.ConfirmMerge.class),
            rule(
                    "merge.emergency",
                    asked -> !asked.about().emergencyOpen(),
                    "The emergency lane is open. Stand down before this case becomes part of another.",
                    Command.ConfirmMerge.class),
            rule(
                    "close.referral",
                    asked -> asked.about().state != CaseState.DECIDED
                            || asked.about()
                                    .decided()
                                    .map(made -> !made.outcome().refers())
                                    .orElse(false),
                    "The decision refers this case. It closes after the referral has reached its recipient.",
                    Command.Close.class),
            rule(
                    "close.emergency",
                    asked -> !asked.about().emergencyOpen(),
                    "The emergency lane is open. Stand down first.",
                    Command.Close.class),
            rule(
                    "close.answer",
                    asked -> asked.about().answering != CaseInHand.Answering.OPEN,
                    "The person who raised this case has no answer yet.",
                    Command.Close.class),
            rule(
                    "close.relook",
                    Rules::relookIsOver,
                    "The person who raised this case can still ask for another look.",
                    Command.Close.class),
            rule(
                    "close.signature",
                    asked -> asked.about()
                            .decided()
                            .map(made -> !made.referral().wantsReview())
                            .orElse(true),
                    "The referral went out under one signature. A second person has to look at it first.",
                    Command.Close.class),
            rule(
                    "close.erase",
                    asked -> asked.about()
                            .decided()
                            .map(made -> !made.erases() || asked.about().holdId == null)
                            .orElse(true),
                    "The decision says that the clip is erased. That has not happened yet.",
                    Command.Close.class),
            rule(
                    "relook.used",
                    asked -> asked.about().relook == CaseInHand.Relook.NONE,
                    "You can ask for another look once, and you have.",
                    Command.AskRelook.class,
                    Command.WaiveRelook.class),
            rule(
                    "relook.over",
                    asked -> asked.about().answering == CaseInHand.Answering.GIVEN
                            && asked.about().relookUntil != null
                            && !asked.now().isAfter(asked.about().relookUntil),
                    "Another look can be asked for within five working days of the answer.",
                    Command.AskRelook.class,
                    Command.WaiveRelook.class),
            rule(
                    "relook.none",
                    asked -> asked.about().relook == CaseInHand.Relook.ASKED,
                    "Nobody has asked for another look at this case.",
                    Command.ConfirmDecision.class),
            rule(
                    "case.same-person",
                    asked -> asked.about().relook != CaseInHand.Relook.ASKED
                            || asked.about()
                                    .decided()
                                    .map(made -> !Long.valueOf(asked.who().id()).equals(made.approvedBy()))
                                    .orElse(true),
                    "You approved this decision, so somebody else takes the other look.",
                    Command.ConfirmDecision.class,
                    Command.Reopen.class),
            rule(
                    "answers.declined",
                    asked -> asked.about().answering != CaseInHand.Answering.DECLINED,
                    "You have said that you do not want answers to this case.",
                    Command.DeclineAnswers.class,
                    Command.PostponeAnswers.class));

    private Rules() {}

    /** The first thing that stands in the way of the command, before anything is written into it. */
    static Verdict check(Transitions.Transition line, CaseInHand about, Who who, Instant now) {
        Verdict place = place(line, about, who);
        if (place instanceof Verdict.Refused) {
            return place;
        }
        var asked = new Asked(about, who, now);
        for (Rule rule : ALL) {
            if (rule.commands().contains(line.command()) && rule.check(asked) instanceof Verdict.Refused refused) {
                return refused;
            }
        }
        return Verdict.allowed();
    }

    private static Verdict place(Transitions.Transition line, CaseInHand about, Who who) {
        if (line.raiser() ? !about.raisedBy(who.id()) : !who.any(line.roles())) {
            return Verdict.refused(
                    "case.role",
                    line.raiser()
                            ? "Only the person who raised this case can do that."
                            : "Your role does not allow this; " + roles(line) + " can.");
        }
        if (!line.from().contains(about.state)) {
            return Verdict.refused("case.state", "Not while the case is " + words(about.state) + ".");
        }
        if (about.conflicts.contains(who.id()) && !DESPITE_CONFLICT.contains(line.command())) {
            return Verdict.refused("case.conflict", "You said that you are too close to this case.");
        }
        return Verdict.allowed();
    }

    /** Whether the next command has to say why a clock was not kept. */
    static boolean asksWhyLate(Command command, CaseInHand about) {
        return !NOT_ASKED_WHY_LATE.contains(command.getClass())
                && about.clocks.stream().anyMatch(CaseClock::wantsReason);
    }

    /** Steps that come before the command and are neither done nor marked not applicable. */
    static List<Step> openBefore(String command, CaseInHand about, Category sortedAs) {
        return about.concerning(sortedAs).stream()
                .filter(step -> command.equals(step.before()))
                .filter(step -> !about.steps.containsKey(step.id()))
                .toList();
    }

    /** Whether closing wants a note on what was learned. */
    static boolean wantsAfterAction(CaseInHand about) {
        return about.severity.compareTo(CaseSeverity.P1) <= 0
                || about.anyBreach()
                || about.breakGlass
                || !about.emergencies.isEmpty();
    }

    private static boolean owns(Asked asked) {
        return Long.valueOf(asked.who().id()).equals(asked.about().ownerId);
    }

    private static boolean relookIsOver(Asked asked) {
        return switch (asked.about().relook) {
            case ASKED -> false;
            case CONFIRMED, REOPENED, WAIVED -> true;
            case NONE ->
                asked.about().answering == CaseInHand.Answering.DECLINED
                        || asked.about().relookUntil != null && asked.now().isAfter(asked.about().relookUntil);
        };
    }

    static String words(CaseState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String roles(Transitions.Transition line) {
        return line.roles().stream()
                .sorted()
                .map(role -> switch (role) {
                    case SUPERVISOR -> "a supervisor";
                    case TS_ANALYST -> "a trust-and-safety analyst";
                    case TS_LEAD -> "a trust-and-safety lead";
                    case DUTY_MANAGER -> "the duty manager";
                    default -> "the person who raised it";
                })
                .collect(Collectors.joining(" or "));
    }

    @SafeVarargs
    private static Rule rule(
            String code, Predicate<Asked> passes, String reason, Class<? extends Command>... commands) {
        return new Rule(code, Set.of(commands), passes, reason);
    }
}
