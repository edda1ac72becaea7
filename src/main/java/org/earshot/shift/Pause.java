package org.earshot.shift;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pause of a shift; one that runs has no end yet. */
public record Pause(Instant from, @Nullable Instant to, Kind kind) {

    /** What it is for. Both are paid; they are told apart for their person only. */
    public enum Kind {
        BREAK,
        /** After something heavy. */
        RECOVERY
    }

    /** Up to its end, or up to now while it runs. */
    public Span until(Instant now) {
        return new Span(from, to == null ? now : to);
    }

    /** How long it has lasted. */
    public Duration length(Instant now) {
        return Duration.between(from, until(now).to());
    }
}
