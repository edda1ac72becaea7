package org.earshot.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What hangs on a case as the database has it, to tell what has changed. */
record Kept(
        List<CaseDecision> decisions,
        List<Emergency> emergencies,
        Map<String, StepDone> steps,
        List<CaseClock> clocks,
        Set<Long> conflicts,
        @org.jspecify.annotations.Nullable Long holdId) {

    static final Kept NOTHING = new Kept(List.of(), List.of(), Map.of(), List.of(), Set.of(), null);

    static Kept of(CaseInHand about) {
        return new Kept(
                List.copyOf(about.decisions),
                List.copyOf(about.emergencies),
                Map.copyOf(about.steps),
                List.copyOf(about.clocks),
                Set.copyOf(about.conflicts),
                about.holdId);
    }
}
