package org.earshot.shift;

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

    static Refusal none() {
        return new Refusal("shift.none", NONE);
    }
}
