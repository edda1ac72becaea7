package org.earshot.risk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to expect of a clip.
 *
 * @param severity S0 to S4
 * @param signals what speaks for it, in the order of {@link Signal}
 */
public record Prediction(String severity, Set<Signal> signals) {

    /** Of a clip that could not be looked at: nothing is known of it, good or bad. */
    public static final Prediction UNKNOWN = new Prediction("S0", Set.of(Signal.UNREAD));

    public Prediction {
        var ordered = EnumSet.noneOf(Signal.class);
        ordered.addAll(signals);
        signals = Collections.unmodifiableSet(ordered);
    }

    /** Whether every signal was looked at and none speaks: the clip counts as known to be harmless, so it is neutral work. */
    public boolean quiet() {
        return signals.isEmpty();
    }

    /** Those signals that say what the clip is about. */
    public Set<Signal> categories() {
        return signals.stream().filter(Signal::isCategory).collect(Collectors.toUnmodifiableSet());
    }
}
