package org.earshot.care;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.earshot.shift.Pause;
import org.earshot.shift.Span;
import org.jspecify.annotations.Nullable;

/**
 * At least ten minutes of break in every sixty with headphones: planned after fifty, so that the hour holds both, and due after sixty.
 * Only a pause of the shift is a break; work without sound is none, and does not count as time with headphones either.
 */
final class BreakRules {

    static final Duration PLANNED = Duration.ofMinutes(50);
    static final Duration DUE = Duration.ofMinutes(60);
    static final Duration BREAK = Duration.ofMinutes(10);

    /** Whoever writes down what was said keeps the headphones on: a gap between two sounds counts up to this. */
    static final Duration STILL_ON = Duration.ofMinutes(5);

    private BreakRules() {}

    /** Since when headphones count: the end of the last break that was long enough, or the beginning of the shift. */
    static Instant countsSince(Instant shiftStart, List<Pause> pauses, Instant now) {
        return pauses.stream()
                .filter(pause -> pause.length(now).compareTo(BREAK) >= 0)
                .map(pause -> pause.until(now).to())
                .reduce(shiftStart, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * Time with headphones.
     *
     * @param sound when something was played, oldest first
     * @param pauses in which nobody has them on, oldest first
     */
    static Duration headphones(Instant since, List<Span> sound, List<Pause> pauses, Instant now) {
        Duration with = Duration.ZERO;
        for (Span on : stretches(since, sound, pauses, now)) {
            with = with.plus(Duration.between(on.from(), on.to()));
        }
        return with;
    }

    /** Sound and the gaps that count, without pauses. */
    private static List<Span> stretches(Instant since, List<Span> sound, List<Pause> pauses, Instant now) {
        List<Span> on = new ArrayList<>();
        Instant start = null;
        Instant end = null;
        for (Span played : sound) {
            Instant from = later(played.from(), since);
            if (end == null || Duration.between(end, from).compareTo(STILL_ON) > 0) {
                add(on, start, end);
                start = from;
            }
            end = end == null ? played.to() : later(end, played.to());
        }
        if (end != null && Duration.between(end, now).compareTo(STILL_ON) <= 0) {
            end = now;
        }
        add(on, start, end);
        for (Pause pause : pauses) {
            on = without(on, pause.until(now));
        }
        return on;
    }

    private static void add(List<Span> on, @Nullable Instant start, @Nullable Instant end) {
        if (start != null && end != null && end.isAfter(start)) {
            on.add(new Span(start, end));
        }
    }

    private static List<Span> without(List<Span> spans, Span off) {
        List<Span> left = new ArrayList<>();
        for (Span span : spans) {
            add(left, span.from(), earlier(span.to(), off.from()));
            add(left, later(span.from(), off.to()), span.to());
        }
        return left;
    }

    /** When breaks come for whoever listens on from now: the next, then one for every hour that holds one. */
    static List<Instant> planned(Duration headphones, Instant now, Instant plannedEnd) {
        List<Instant> planned = new ArrayList<>();
        Instant next = now.plus(untilPlanned(headphones));
        while (next.plus(BREAK).isBefore(plannedEnd)) {
            planned.add(next);
            next = next.plus(BREAK).plus(PLANNED);
        }
        return planned;
    }

    static Duration untilPlanned(Duration headphones) {
        Duration left = PLANNED.minus(headphones);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
