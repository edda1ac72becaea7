package org.earshot.review;

import java.util.List;
import org.earshot.review.Masking.TextSpan;
import org.earshot.shared.Storable;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** What is private about a clip: a stretch of sound, a stretch of text, both, or without either all of it. */
final class PrivateSpans {

    private PrivateSpans() {}

    static Verdict check(DeskSpan span) {
        return inOrder(span.fromMs(), span.toMs()) && inOrder(span.textFrom(), span.textTo())
                ? Verdict.allowed()
                : Verdict.refused(
                        "private.span", "Mark the private part again: its end must come after its beginning.");
    }

    private static boolean inOrder(@Nullable Integer from, @Nullable Integer to) {
        if (from == null || to == null) {
            return from == null && to == null;
        }
        return from >= 0 && to > from;
    }

    /** What had been typed without the private stretch; where only sound or nothing was marked, no word of it stays. */
    static @Nullable String masked(@Nullable String transcript, DeskSpan span) {
        if (transcript == null || transcript.isBlank()) {
            return null;
        }
        Integer from = span.textFrom();
        Integer to = span.textTo();
        String masked =
                from == null || to == null ? Masking.MASK : Masking.mask(transcript, List.of(new TextSpan(from, to)));
        return Storable.text(masked);
    }
}
