package org.earshot.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody marked as private about a clip.
 *
 * @param fromMs the stretch of sound; null when none was marked
 * @param maskedText what had been typed, without the private stretch; null when nothing had been
 */
public record PrivateFlag(
        Instant at,
        @Nullable Integer fromMs,
        @Nullable Integer toMs,
        @Nullable String maskedText) {

    /** Keeps words out of logs. */
    @Override
    public String toString() {
        return "PrivateFlag[" + at + "]";
    }
}
