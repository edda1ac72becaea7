package org.earshot.escalation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can be done to a case after the raise. Who may do it, in which state, stands in {@link Transitions}. */
public sealed interface Command {

    /** A person has it; the ladder stops. */
    record Acknowledge() implements Command {}

    /**
     * Sorts the case.
     *
     * @param capturedAt when the clip was captured, as the supervisor read it
     * @param couldStillBe whether the danger could still be going on
     * @param notListened why they did not listen; null when they did
     * @param severity not less strict than the case has it, unless a T&amp;S lead triages
     * @param steps evidence for the steps that come before triage, by step
     */
    record Triage(
            Instant capturedAt,
            HappeningNow couldStillBe,
            @Nullable String notListened,
            Category category,
            CaseSeverity severity,
            Map<String, String> steps)
            implements Command {}

    /** Opens the emergency lane: one sentence of facts, who is in danger, what is known of the place. */
    record OpenEmergency(String facts, String inDanger, String place) implements Command {}

    /** Says how the emergency stands; the next word is due in 20 minutes. */
    record UpdateEmergency(String news) implements Command {}

    /** Ends the emergency lane: what came of the contact, or why nobody could be reached and what was tried. */
    record StandDown(Reached reached, String contact) implements Command {}

    /** A second person has looked at the emergency action. */
    record ReviewEmergency(String finding) implements Command {}

    /** Gives the case to somebody else; the first T&amp;S owner after triage begins the assessment. */
    record Assign(long toAccount, String note) implements Command {}

    record RaiseSeverity(CaseSeverity severity, String reason) implements Command {}

    record LowerSeverity(CaseSeverity severity, String reason) implements Command {}

    /** The same event or device as another case, which takes this one in. */
    record ProposeMerge(String into, String reason) implements Command {}

    record ConfirmMerge() implements Command {}

    /** Ties this case to another without merging them. */
    record Link(String other, LinkReason why) implements Command {}

    /** Evidence for a step of the pinned procedure. */
    record DoStep(String step, String evidence) implements Command {}

    /** A step that does not apply here, where the procedure allows it. */
    record SkipStep(String step, String reason) implements Command {}

    /**
     * Proposes a decision.
     *
     * @param legalBasis wanted when something is disclosed
     * @param tried wanted for insufficient information
     * @param holderIsNoAggressor must be said for safety outreach
     * @param erases whether the approved decision releases the hold so that the clip can be erased
     */
    record Propose(
            CaseOutcome outcome,
            String rationale,
            String unknowns,
            @Nullable String legalBasis,
            @Nullable String tried,
            boolean holderIsNoAggressor,
            boolean erases)
            implements Command {}

    /** Approves after an own check of each of the three. */
    record Approve(
            boolean factsChecked,
            boolean categoryChecked,
            boolean outcomeChecked,
            @Nullable String note) implements Command {}

    record Return(String reason) implements Command {}

    /** The first of the two signatures under a referral pack; it takes the place of one under a pack that was thrown away. */
    record SignReferral(String recipient, String packSha256) implements Command {}

    /** The second signature, by somebody else; for a P0 the only one, looked at by a second person within four hours. */
    record SendReferral(String recipient, String packSha256) implements Command {}

    record ReviewReferral(String finding) implements Command {}

    /** How the pack reached its recipient, with their reference. */
    record RecordDelivery(String delivery, Instant deliveredAt) implements Command {}

    /** Erases the clip as the standing decision says. */
    record EraseClip() implements Command {}

    /** @param afterAction wanted for P0, P1, any breach and any break-glass; a note on what was learned */
    record Close(
            Instant holdUntil, long holdOwner, @Nullable String afterAction) implements Command {}

    /** The raiser asks once for a second look at the decision. */
    record AskRelook(String reason) implements Command {}

    /** A T&amp;S lead who did not approve has looked again and stays with the decision. */
    record ConfirmDecision(String reason) implements Command {}

    record Reopen(String reason) implements Command {}

    /** The raiser does not want to hear how it ends. */
    record DeclineAnswers() implements Command {}

    /** The raiser wants to hear it later; nothing is shown before. */
    record PostponeAnswers(Instant until) implements Command {}

    /** The raiser does not need another look. */
    record WaiveRelook() implements Command {}

    /** I am too close to this case to own or decide it. */
    record DeclareConflict() implements Command {}

    /** Moves the case to another published version of the procedure. */
    record MigrateProcedure(String version, String reason) implements Command {}

    /** Whether the person at risk was reached. */
    enum Reached {
        YES,
        NO,
        UNKNOWN,
        /** Nobody could be reached at all. */
        NOBODY
    }

    /** What ties two cases. */
    enum LinkReason {
        SAME_DEVICE,
        SAME_EVENT,
        RELATED
    }

    /** The command's name in the table and in the procedure, such as send-referral. */
    default String word() {
        return word(getClass());
    }

    static String word(Class<? extends Command> kind) {
        return kind.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
