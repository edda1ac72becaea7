package org.earshot.escalation;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.evidence.Evidence;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shift.OpenShift;
import org.earshot.shift.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the mandatory path. A raise makes a case and is never refused for what was typed, for a break, a stop or a failing
 * subsystem; everything after it is one command through {@link #apply}, checked against {@link Transitions} and
 * {@link Rules}. What a screen shows as open comes from the same code.
 */
@Door
public class Escalations {

    /** What {@link org.earshot.shared.ui.Live} says when any case changes. */
    public static final String TOPIC = "escalation.cases";

    private final Raising raising;
    private final CaseWork work;
    private final CaseStore cases;
    private final CaseReads reads;
    private final Evidence evidence;
    private final Shifts shifts;
    private final Me me;

    Escalations(
            Raising raising, CaseWork work, CaseStore cases, CaseReads reads, Evidence evidence, Shifts shifts, Me me) {
        this.raising = raising;
        this.work = work;
        this.cases = cases;
        this.reads = reads;
        this.evidence = evidence;
        this.shifts = shifts;
        this.me = me;
    }

    /**
     * Raises a clip. It leaves every queue and nothing may erase it. The same person raising the same clip again gets the
     * receipt of the first time.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Raised raise(long clipId, Raise raise) {
        Long site = shifts.mine().map(OpenShift::siteId).orElse(me.person().siteId());
        return raising.raise(clipId, raise, me.id(), site);
    }

    /** A case that the system raises by itself, such as for evidence that was changed; nobody is told its end. */
    @RolesAllowed("SYSTEM")
    @Transactional
    public Raised raiseBySystem(long clipId, Raise raise) {
        return raiseBySystem(clipId, raise, null);
    }

    /** The same at a site, whose people on call are told of it. */
    @RolesAllowed("SYSTEM")
    @Transactional
    public Raised raiseBySystem(long clipId, Raise raise, @Nullable Long siteId) {
        return raising.raise(clipId, raise, null, siteId);
    }

    /**
     * Applies a command to a case. It answers nothing: whoever may see the case asks {@link Cases}. Refused, with nothing changed and the attempt in the audit:
     * {@code case.unknown}; {@code case.stale} when it has another version by now; {@code case.role}, {@code case.state},
     * {@code case.same-person}, {@code case.conflict}; {@code step.open} while steps before it are open;
     * {@code breach.reason} while nobody has said why a clock was not kept; {@code text.missing} and {@code text.long}; and
     * what stands in {@link Rules} and {@link Path}.
     *
     * @param whyLate why a clock was not kept, where the case asks for it
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER"})
    public void apply(String number, int expectedVersion, Command command, @Nullable String whyLate) {
        try {
            work.apply(number, expectedVersion, command, whyLate, who(), wrongEvidence(number, command));
        } catch (Refusal refusal) {
            work.refused(number, command, refusal);
            throw refusal;
        }
    }

    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER"})
    public void apply(String number, int expectedVersion, Command command) {
        apply(number, expectedVersion, command, null);
    }

    /** What lets evidence out verifies it first, in a transaction of its own, so that what is found stays on record. */
    private @Nullable String wrongEvidence(String number, Command command) {
        if (!(command instanceof Command.SignReferral || command instanceof Command.SendReferral)
                || !who().any(Set.of(Role.TS_ANALYST, Role.TS_LEAD))) {
            return null;
        }
        var check = evidence.verify(number);
        return check.intact() ? null : check.inWords();
    }

    /** Notes that break-glass was used on a case; closing it then wants an after-action note. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional
    public void breakGlassUsed(String number) {
        work.note(number, "break-glass", Map.of(), about -> about.breakGlass = true);
    }

    /** What the person at the keyboard has raised since then, newest first. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Raised> mineSince(Instant since) {
        return cases.raisedSince(me.id(), since);
    }

    private Who who() {
        return reads.who(me);
    }
}
