package org.earshot.playback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was given a clip with its voices as they were recorded.
 *
 * @param reason what they gave as their reason; null once the clip is erased
 */
public record UndisguisedPlay(
        long accountId, Instant at, @Nullable String reason) {

    /** Keeps words out of logs. */
    @Override
    public String toString() {
        return "UndisguisedPlay[" + at + "]";
    }
}
