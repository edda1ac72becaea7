package org.earshot.shift;

import java.time.Instant;
import java.util.Optional;
import org.earshot.shared.Refusal;
import org.earshot.shared.Verdict;

/** Whoever works has an open shift and is not on a break. */
final class WorkingRule {

    private static final String NONE = "You have no open shift. Start one first.";

    private WorkingRule() {}

    static Verdict check(Optional<OpenShift> shift) {
        if (shift.isEmpty()) {
            return Verdict.refused("shift.none", NONE);
        }
        if (shift.get().pausedSince() != null) {
            return Verdict.refused("shift.paused", "You are on a break. Go on with your shift first.");
        }
        return Verdict.allowed();
    }

    /** A rest is not ended by accident; whoever means it says so. */
    static Verdict mayResume(OpenShift shift, Instant now) {
        Instant rest = shift.restUntil();
        return rest == null || !now.isBefore(rest)
                ? Verdict.allowed()
                : Verdict.refused(
                        "shift.resting", "Your break is not over yet. You can still go on now, if you mean it.");
    }

    /** Whoever has ended sound for the day hears nothing more in that shift. */
    static Verdict mayHear(Optional<OpenShift> shift) {
        Verdict working = check(shift);
        return working instanceof Verdict.Allowed && shift.orElseThrow().audioOverAt() != null
                ? Verdict.refused("audio.over", "You have ended sound for today. Everything else is open to you.")
                : working;
    }

    static Refusal none() {
        return new Refusal("shift.none", NONE);
    }
}
