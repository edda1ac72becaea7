package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one round of a case. It runs until it is met by what it is for, or stopped because that is no longer to happen here.
 *
 * @param metAt null while it runs, and when it was stopped
 * @param stoppedAt when the case was merged, closed or opened again before it was met, or its raiser wanted no answers
 * @param breachedAt when it ran out, before it was met or stopped
 * @param reason why it was not kept, as the next person who did something on the case said
 */
public record CaseClock(
        ClockKind kind,
        int round,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant breachedAt,
        @Nullable String reason,
        @Nullable Long reasonBy) {

    public boolean running() {
        return metAt == null && stoppedAt == null;
    }

    /** Breached, and nobody has said why yet. */
    boolean wantsReason() {
        return breachedAt != null && reason == null;
    }

    CaseClock met(Instant at) {
        return new CaseClock(kind, round, startedAt, dueAt, at, null, breached(at), reason, reasonBy);
    }

    CaseClock stopped(Instant at) {
        return new CaseClock(kind, round, startedAt, dueAt, null, at, breached(at), reason, reasonBy);
    }

    /** Met or stopped too late is a breach also when no timer has run. */
    private @Nullable Instant breached(Instant at) {
        return breachedAt == null && at.isAfter(dueAt) ? dueAt : breachedAt;
    }

    CaseClock breachedNow() {
        return new CaseClock(kind, round, startedAt, dueAt, metAt, stoppedAt, dueAt, reason, reasonBy);
    }

    /** A new end for a clock that is still running; never a later one after a breach. */
    CaseClock due(Instant newDue, Instant now) {
        boolean breachedBefore = breachedAt != null || now.isAfter(dueAt);
        if (!running() || breachedBefore && newDue.isAfter(dueAt)) {
            return this;
        }
        return new CaseClock(kind, round, startedAt, newDue, metAt, stoppedAt, breachedAt, reason, reasonBy);
    }

    CaseClock because(String why, long account) {
        return new CaseClock(kind, round, startedAt, dueAt, metAt, stoppedAt, breachedAt, why, account);
    }
}
