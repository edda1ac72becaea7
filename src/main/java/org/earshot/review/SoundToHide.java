package org.earshot.review;

import java.util.Optional;

/** The stretch of sound that is beeped once a clip was flagged; the end is not part of it. */
record SoundToHide(int fromMs, int toMs) {

    /**
     * The stretch that was marked, as far as the clip goes. Where none was marked, or only words were, nobody knows where in the
     * sound it is: then all of it.
     */
    static Optional<SoundToHide> of(DeskSpan span, int durationMs) {
        Integer from = span.fromMs();
        Integer to = span.toMs();
        if (durationMs <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                from == null || to == null || from >= durationMs
                        ? new SoundToHide(0, durationMs)
                        : new SoundToHide(from, Math.min(to, durationMs)));
    }
}
