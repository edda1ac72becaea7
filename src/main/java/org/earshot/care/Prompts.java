package org.earshot.care;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which questions are due. A day-3 or day-28 one is due for a week from its day on, once for everything hard until then; the later
 * one comes first, and nobody is asked two at once.
 */
final class Prompts {

    /** As long as an unanswered prompt stands; after that it goes by itself. */
    static final Duration STANDS = Duration.ofDays(7);

    /** How far back something hard can still lead to a prompt. */
    static final Duration REACH = CheckKind.DAY_28.after().plus(STANDS);

    private Prompts() {}

    /** @param lastAnswered when each kind was last answered, where it ever was */
    static Optional<CheckKind> due(
            CheckSettings settings, List<Instant> hard, Map<CheckKind, Instant> lastAnswered, Instant now) {
        Instant putOff = settings.putOffUntil();
        if (!settings.prompts() || (putOff != null && now.isBefore(putOff))) {
            return Optional.empty();
        }
        if (after(CheckKind.DAY_28, hard, lastAnswered, now)) {
            return Optional.of(CheckKind.DAY_28);
        }
        if (after(CheckKind.DAY_3, hard, lastAnswered, now)) {
            return Optional.of(CheckKind.DAY_3);
        }
        return settings.weekly() && weekGone(lastAnswered, now) ? Optional.of(CheckKind.WEEKLY) : Optional.empty();
    }

    private static boolean after(
            CheckKind kind, List<Instant> hard, Map<CheckKind, Instant> lastAnswered, Instant now) {
        Instant answered = lastAnswered.getOrDefault(kind, Instant.MIN);
        return hard.stream()
                .map(moment -> moment.plus(kind.after()))
                .anyMatch(day -> !day.isAfter(now) && now.isBefore(day.plus(STANDS)) && answered.isBefore(day));
    }

    private static boolean weekGone(Map<CheckKind, Instant> lastAnswered, Instant now) {
        Instant last = lastAnswered.get(CheckKind.WEEKLY);
        return last == null || !last.plus(CheckKind.WEEKLY.after()).isAfter(now);
    }
}
