package org.earshot.queue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.exposure.Severity;
import org.earshot.risk.Prediction;
import org.earshot.risk.Signal;

/** What is expected of a waiting clip, as the numbers that tasks are indexed by. */
final class Band {

    /** Known to be harmless. */
    static final int NEUTRAL = 0;

    /** Predicted S0, and not known to be harmless; each band above is one severity more. */
    static final int S0 = 1;

    static final int S1 = 2;
    static final int S2 = 3;
    static final int S4 = 5;

    /** From before there were predictions. It is routed like one of S1, because that is what most clips are at most. */
    static final int NOT_LOOKED_AT = 9;

    static final Set<Integer> GENTLE = Set.of(NEUTRAL, S0);
    static final Set<Integer> LIGHT = Set.of(NEUTRAL, S0, S1, NOT_LOOKED_AT);
    static final Set<Integer> HEAVY = IntStream.rangeClosed(S2, S4).boxed().collect(Collectors.toUnmodifiableSet());

    private Band() {}

    static int of(Prediction prediction) {
        return prediction.quiet() ? NEUTRAL : of(Severity.of(prediction.severity()));
    }

    static int of(Severity severity) {
        return S0 + severity.ordinal();
    }

    static int about(Set<Signal> categories) {
        return categories.stream().mapToInt(Band::bit).sum();
    }

    private static int bit(Signal category) {
        return switch (category) {
            case VIOLENCE -> 1;
            case DISTRESS -> 2;
            case SEXUAL -> 4;
            default -> 0;
        };
    }
}
