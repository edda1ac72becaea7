package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one round of a case.
 *
 * @param reason why it was not kept, as the next person who did something on the case said
 */
public record CaseClock(
        ClockKind kind,
        int round,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable String reason,
        @Nullable Long reasonBy) {

    public boolean running() {
        return metAt == null;
    }

    /** Breached, and nobody has said why yet. */
    boolean wantsReason() {
        return breachedAt != null && reason == null;
    }

    CaseClock met(Instant at) {
        return new CaseClock(kind, round, startedAt, dueAt, at, breached(at), reason, reasonBy);
    }

    /** Met too late is a breach also when no timer has run. */
    private @Nullable Instant breached(Instant at) {
        return breachedAt == null && at.isAfter(dueAt) ? dueAt : breachedAt;
    }

    CaseClock breachedNow() {
        return new CaseClock(kind, round, startedAt, dueAt, metAt, dueAt, reason, reasonBy);
    }

    /** A new end for a clock that is still running; never a later one after a breach. */
    CaseClock due(Instant newDue, Instant now) {
        boolean breachedBefore = breachedAt != null || now.isAfter(dueAt);
        if (!running() || breachedBefore && newDue.isAfter(dueAt)) {
            return this;
        }
        return new CaseClock(kind, round, startedAt, newDue, metAt, breachedAt, reason, reasonBy);
    }

    CaseClock because(String why, long account) {
        return new CaseClock(kind, round, startedAt, dueAt, metAt, breachedAt, why, account);
    }
}
