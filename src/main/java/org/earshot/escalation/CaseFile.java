package org.earshot.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it: without words heard and without identity.
 *
 * @param clipCode what people call the clip
 * @param category as it is sorted now
 * @param version to be given back with a command, so that nobody overwrites what they have not seen
 * @param steps of the pinned procedure that concern this case, in order
 * @param openings every command by its word, allowed or with the reason why not, for whoever asks
 * @param wantsReason clocks that were not kept and for which nobody has said why
 */
public record CaseFile(
        String number,
        long clipId,
        String clipCode,
        boolean drill,
        @Nullable Long siteId,
        @Nullable Long raisedBy,
        RaisedVia via,
        Instant raisedAt,
        Category raisedAs,
        HappeningNow now,
        Instant capturedAt,
        CaseState state,
        int version,
        Category category,
        CaseSeverity severity,
        @Nullable Long ownerId,
        @Nullable Long acknowledgedBy,
        @Nullable Long triagedBy,
        String procedureVersion,
        boolean sealed,
        boolean breakGlass,
        boolean overdue,
        boolean wantsReason,
        @Nullable Instant nextDue,
        @Nullable Instant holdUntil,
        @Nullable Long holdOwner,
        @Nullable String mergeInto,
        boolean relookAsked,
        List<CaseClock> clocks,
        List<CaseStep> steps,
        List<CaseDecision> decisions,
        @Nullable Integer standingDecision,
        List<Emergency> emergencies,
        List<Link> links,
        Map<String, Verdict> openings) {

    /**
     * A step of the pinned procedure and whether it is done.
     *
     * @param doing whether whoever asked may give evidence for it, or why not
     * @param skipping whether they may say that it does not apply, or why not
     */
    public record CaseStep(Step step, @Nullable StepDone done, Verdict doing, Verdict skipping) {}

    /** Another case that this one is tied to. */
    public record Link(String number, String why, CaseState state) {}

    /** Whether the command is open to whoever asked for this page. */
    public boolean open(Class<? extends Command> command) {
        return openings.get(Command.word(command)) instanceof Verdict.Allowed;
    }

    /** Why the command is not open; empty when it is. */
    public String whyNot(Class<? extends Command> command) {
        return openings.get(Command.word(command)) instanceof Verdict.Refused refused ? refused.reason() : "";
    }
}
