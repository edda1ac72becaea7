package org.earshot.exposure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** How a clip was to hear: S0 nothing, S1 unpleasant, S2 disturbing, S3 severe, S4 extreme. What each weighs is a setting. */
public enum Severity {
    S0,
    S1,
    S2,
    S3,
    S4;

    /** Their names in order, as forms and pages have them. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(Severity::name).toList();

    /** What somebody chose, S0 when nothing was; refused with {@code answer.choice.severity}. */
    public static Severity of(@Nullable String chosen) {
        return given(chosen).orElse(S0);
    }

    /** What somebody chose, if anything; refused with {@code answer.choice.severity}. */
    public static Optional<Severity> given(@Nullable String chosen) {
        if (chosen == null || chosen.isBlank()) {
            return Optional.empty();
        }
        if (!NAMES.contains(chosen)) {
            throw new Refusal("answer.choice.severity", "Choose S0 to S4 for “How was it to hear?”.");
        }
        return Optional.of(valueOf(chosen));
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** S2 or above: the clip that was ready goes back, and neutral ones come first. */
    public boolean heavy() {
        return atLeast(S2);
    }

    /** S3 or above: it is raised or explained, and recovery follows. */
    public boolean severe() {
        return atLeast(S3);
    }
}
