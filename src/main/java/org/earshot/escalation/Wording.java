package org.earshot.escalation;

import java.time.Duration;
import java.time.Instant;
import org.earshot.shared.Storable;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** What was typed: for a raise made storable whatever it is, for everything else held to its limits. */
final class Wording {

    static final int LONGEST = 4000;
    private static final int LINE = 300;
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private Wording() {}

    /** Nothing typed may stand in the way of a raise. */
    static Raise storable(Raise raise) {
        return new Raise(Category.of(raise.category()).name(), raise.now(), note(raise.note()), raise.via());
    }

    /** A note of blanks is none. */
    private static @Nullable String note(@Nullable String note) {
        if (note == null) {
            return null;
        }
        String kept = Storable.text(note).strip();
        return kept.isEmpty() ? null : kept;
    }

    static Verdict check(Command command, Instant now) {
        return switch (command) {
            case Command.Triage triage ->
                triage.capturedAt().isAfter(now)
                        ? Verdict.refused("triage.captured", "The clip cannot have been captured later than now.")
                        : triage.notListened() == null ? Verdict.allowed() : text(triage.notListened(), LINE);
            case Command.OpenEmergency open ->
                all(text(open.facts(), LINE), text(open.inDanger(), LINE), text(open.place(), LINE));
            case Command.UpdateEmergency update -> text(update.news(), LONGEST);
            case Command.StandDown down -> text(down.contact(), LONGEST);
            case Command.ReviewEmergency review -> text(review.finding(), LONGEST);
            case Command.Assign assign -> text(assign.note(), LONGEST);
            case Command.RaiseSeverity raise -> text(raise.reason(), LONGEST);
            case Command.LowerSeverity lower -> text(lower.reason(), LONGEST);
            case Command.ProposeMerge merge -> text(merge.reason(), LONGEST);
            case Command.DoStep step -> text(step.evidence(), LONGEST);
            case Command.SkipStep step -> text(step.reason(), LONGEST);
            case Command.Propose propose -> proposal(propose);
            case Command.Approve approve ->
                approve.factsChecked() && approve.categoryChecked() && approve.outcomeChecked()
                        ? Verdict.allowed()
                        : Verdict.refused(
                                "approve.check", "Check facts, category and outcome yourself, and mark each of them.");
            case Command.Return back -> text(back.reason(), LONGEST);
            case Command.SignReferral sign -> pack(sign.recipient(), sign.packSha256());
            case Command.SendReferral send -> pack(send.recipient(), send.packSha256());
            case Command.ReviewReferral review -> text(review.finding(), LONGEST);
            case Command.RecordDelivery delivery ->
                delivery.deliveredAt().isAfter(now)
                        ? Verdict.refused("delivery.time", "A delivery cannot be later than now.")
                        : text(delivery.delivery(), LONGEST);
            case Command.AskRelook ask -> text(ask.reason(), LONGEST);
            case Command.ConfirmDecision confirm -> text(confirm.reason(), LONGEST);
            case Command.Reopen reopen -> text(reopen.reason(), LONGEST);
            case Command.PostponeAnswers later ->
                later.until().isBefore(now) || later.until().isAfter(now.plus(LONGEST_WAIT))
                        ? Verdict.refused("answers.until", "Choose a day within the next 30 days.")
                        : Verdict.allowed();
            case Command.MigrateProcedure migrate -> text(migrate.reason(), LONGEST);
            case Command.Close close ->
                close.afterAction() == null ? Verdict.allowed() : text(close.afterAction(), LONGEST);
            case Command.Acknowledge any -> Verdict.allowed();
            case Command.ConfirmMerge any -> Verdict.allowed();
            case Command.Link any -> Verdict.allowed();
            case Command.EraseClip any -> Verdict.allowed();
            case Command.DeclineAnswers any -> Verdict.allowed();
            case Command.WaiveRelook any -> Verdict.allowed();
            case Command.DeclareConflict any -> Verdict.allowed();
        };
    }

    private static Verdict proposal(Command.Propose propose) {
        Verdict written = all(text(propose.rationale(), LONGEST), text(propose.unknowns(), LONGEST));
        if (written instanceof Verdict.Refused) {
            return written;
        }
        CaseOutcome outcome = propose.outcome();
        if (outcome.discloses() && blank(propose.legalBasis())) {
            return Verdict.refused(
                    "propose.legal-basis", "Something is disclosed, so say on which legal basis, and to whom.");
        }
        if (outcome == CaseOutcome.NO_ACTION_INSUFFICIENT_INFORMATION && blank(propose.tried())) {
            return Verdict.refused("propose.tried", "List what was tried to find out more.");
        }
        if (outcome == CaseOutcome.SAFETY_OUTREACH && !propose.holderIsNoAggressor()) {
            return Verdict.refused(
                    "propose.aggressor",
                    "No outreach when the account holder may be the aggressor. Choose another outcome.");
        }
        if (propose.erases() && outcome.refers()) {
            return Verdict.refused("propose.erases", "What is referred is kept. It cannot be erased by this decision.");
        }
        return Verdict.allowed();
    }

    private static Verdict pack(String recipient, String sha256) {
        return sha256.matches("[0-9a-f]{64}")
                ? text(recipient, 200)
                : Verdict.refused("referral.pack", "The pack has to be built first.");
    }

    static Verdict text(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return Verdict.refused("text.missing", "Something is still to be written here.");
        }
        return text.length() > longest
                ? Verdict.refused("text.long", "Shorten it to " + longest + " characters.")
                : Verdict.allowed();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Verdict all(Verdict... verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Refused) {
                return verdict;
            }
        }
        return Verdict.allowed();
    }
}
