package org.earshot.escalation;

import static org.earshot.access.Role.ANNOTATOR;
import static org.earshot.access.Role.DUTY_MANAGER;
import static org.earshot.access.Role.SUPERVISOR;
import static org.earshot.access.Role.TS_ANALYST;
import static org.earshot.access.Role.TS_LEAD;
import static org.earshot.escalation.CaseState.ACKNOWLEDGED;
import static org.earshot.escalation.CaseState.CLOSED;
import static org.earshot.escalation.CaseState.DECIDED;
import static org.earshot.escalation.CaseState.DECISION_PROPOSED;
import static org.earshot.escalation.CaseState.IN_ASSESSMENT;
import static org.earshot.escalation.CaseState.RAISED;
import static org.earshot.escalation.CaseState.REFERRAL_PENDING;
import static org.earshot.escalation.CaseState.REFERRED;
import static org.earshot.escalation.CaseState.TRIAGED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earshot.access.Role;
import org.jspecify.annotations.Nullable;

/** The table of the path: which command leads from which states to which, and for whom. */
final class Transitions {

    /**
     * One line of the table.
     *
     * @param to null when the state stays, or follows from the command ({@link Acts} says how)
     * @param raiser only whoever raised the case, whatever their role
     */
    record Transition(
            Class<? extends Command> command,
            Set<CaseState> from,
            @Nullable CaseState to,
            Set<Role> roles,
            boolean raiser) {

        String word() {
            return Command.word(command);
        }
    }

    private static final Set<CaseState> OPEN = CaseState.OPEN;
    private static final Set<CaseState> SORTED =
            EnumSet.of(ACKNOWLEDGED, TRIAGED, IN_ASSESSMENT, DECISION_PROPOSED, DECIDED, REFERRAL_PENDING, REFERRED);
    private static final Set<CaseState> ASSESSED = EnumSet.of(TRIAGED, IN_ASSESSMENT, DECISION_PROPOSED);
    private static final Set<CaseState> AFTER = EnumSet.of(DECIDED, REFERRAL_PENDING, REFERRED);

    private static final Set<Role> FLOOR = EnumSet.of(SUPERVISOR, TS_LEAD);
    private static final Set<Role> ANALYSTS = EnumSet.of(TS_ANALYST, TS_LEAD);
    private static final Set<Role> LEADS = EnumSet.of(TS_LEAD);
    private static final Set<Role> ON_A_CASE = EnumSet.of(SUPERVISOR, TS_ANALYST, TS_LEAD);
    private static final Set<Role> ANYBODY = EnumSet.of(ANNOTATOR, SUPERVISOR, TS_ANALYST, TS_LEAD);

    static final List<Transition> TABLE = List.of(
            line(
                    Command.Acknowledge.class,
                    EnumSet.of(RAISED),
                    ACKNOWLEDGED,
                    EnumSet.of(SUPERVISOR, TS_LEAD, DUTY_MANAGER)),
            line(Command.Triage.class, EnumSet.of(ACKNOWLEDGED), TRIAGED, FLOOR),
            line(Command.OpenEmergency.class, OPEN, null, ON_A_CASE),
            line(Command.UpdateEmergency.class, OPEN, null, ON_A_CASE),
            line(Command.StandDown.class, OPEN, null, LEADS),
            line(Command.ReviewEmergency.class, OPEN, null, LEADS),
            line(Command.Assign.class, SORTED, null, EnumSet.of(SUPERVISOR, TS_ANALYST, TS_LEAD, DUTY_MANAGER)),
            line(Command.RaiseSeverity.class, OPEN, null, ON_A_CASE),
            line(Command.LowerSeverity.class, OPEN, null, LEADS),
            line(Command.ProposeMerge.class, EnumSet.of(ACKNOWLEDGED, TRIAGED, IN_ASSESSMENT), null, ANALYSTS),
            line(Command.ConfirmMerge.class, EnumSet.of(ACKNOWLEDGED, TRIAGED, IN_ASSESSMENT), CaseState.MERGED, LEADS),
            line(Command.Link.class, OPEN, null, ANALYSTS),
            line(Command.DoStep.class, OPEN, null, ON_A_CASE),
            line(Command.SkipStep.class, OPEN, null, ON_A_CASE),
            line(Command.Propose.class, EnumSet.of(IN_ASSESSMENT), DECISION_PROPOSED, EnumSet.of(TS_ANALYST)),
            line(Command.Approve.class, EnumSet.of(DECISION_PROPOSED), DECIDED, LEADS),
            line(Command.Return.class, EnumSet.of(DECISION_PROPOSED), IN_ASSESSMENT, LEADS),
            line(Command.SignReferral.class, EnumSet.of(DECIDED), null, ANALYSTS),
            line(Command.SendReferral.class, EnumSet.of(DECIDED), REFERRAL_PENDING, ANALYSTS),
            line(Command.ReviewReferral.class, EnumSet.of(REFERRAL_PENDING, REFERRED), null, LEADS),
            line(Command.RecordDelivery.class, EnumSet.of(REFERRAL_PENDING), REFERRED, ANALYSTS),
            line(Command.EraseClip.class, EnumSet.of(DECIDED), null, LEADS),
            line(Command.Close.class, EnumSet.of(DECIDED, REFERRED), CLOSED, LEADS),
            new Transition(Command.AskRelook.class, AFTER, null, ANYBODY, true),
            line(Command.ConfirmDecision.class, AFTER, null, LEADS),
            line(Command.Reopen.class, EnumSet.of(DECIDED, REFERRED, CLOSED), IN_ASSESSMENT, LEADS),
            new Transition(Command.DeclineAnswers.class, OPEN, null, ANYBODY, true),
            new Transition(Command.PostponeAnswers.class, OPEN, null, ANYBODY, true),
            new Transition(Command.WaiveRelook.class, AFTER, null, ANYBODY, true),
            line(Command.DeclareConflict.class, OPEN, null, ON_A_CASE),
            line(Command.MigrateProcedure.class, ASSESSED, null, LEADS));

    private static final Map<Class<? extends Command>, Transition> BY_COMMAND =
            TABLE.stream().collect(Collectors.toMap(Transition::command, Function.identity()));

    private Transitions() {}

    static Transition of(Command command) {
        Transition line = BY_COMMAND.get(command.getClass());
        if (line == null) {
            throw new IllegalStateException("no line of the table for " + command.word());
        }
        return line;
    }

    private static Transition line(
            Class<? extends Command> command, Set<CaseState> from, @Nullable CaseState to, Set<Role> roles) {
        return new Transition(command, Set.copyOf(from), to, Set.copyOf(roles), false);
    }
}
