package org.earshot.review;

import java.util.List;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** How a clip was to hear: S0 (nothing in it) to S4 (the worst there is). */
final class Severity {

    static final List<String> ALL = List.of("S0", "S1", "S2", "S3", "S4");

    private Severity() {}

    /** S0 when nothing was chosen; refused with {@code answer.choice.severity}. */
    static String of(@Nullable String chosen) {
        if (chosen == null || chosen.isBlank()) {
            return "S0";
        }
        if (!ALL.contains(chosen)) {
            throw new Refusal("answer.choice.severity", "Choose S0 to S4 for “How was it to hear?”.");
        }
        return chosen;
    }

    static boolean severe(String severity) {
        return severity.compareTo("S3") >= 0;
    }

    static boolean heavy(@Nullable String severity) {
        return severity != null && severity.compareTo("S2") >= 0;
    }
}
