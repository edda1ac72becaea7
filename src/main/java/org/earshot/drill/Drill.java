package org.earshot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * A drill and how it went; nothing in it says who did what.
 *
 * @param number of its practice case
 * @param site where it was held
 * @param times to a person, to the triage and to the approved decision, as far as they have begun
 */
public record Drill(
        String number, String site, CaseSeverity severity, Instant startedAt, CaseState state, List<Time> times) {

    /**
     * How long something took, or has taken so far.
     *
     * @param took null while it is not done, and when it was stopped
     * @param stopped whether it will not be done here, because the case went on elsewhere
     * @param allowed how long it may take
     * @param late whether it took longer, or already has
     */
    public record Time(ClockKind kind, @Nullable Duration took, boolean stopped, Duration allowed, boolean late) {}

    public @Nullable Time time(ClockKind kind) {
        return times.stream().filter(each -> each.kind() == kind).findFirst().orElse(null);
    }
}
