package org.earshot.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practice case and how its clocks went; nothing in it says who did what.
 *
 * @param steps acknowledging, triage and the decision, in this order, as far as they have begun
 */
public record PracticeCase(
        String number,
        @Nullable Long siteId,
        CaseSeverity severity,
        Instant raisedAt,
        CaseState state,
        List<Step> steps) {

    /**
     * One of its clocks.
     *
     * @param doneAt null while it runs, and when it was stopped
     * @param stoppedAt when the case went on elsewhere before it was done
     */
    public record Step(
            ClockKind kind,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable Instant stoppedAt) {}
}
