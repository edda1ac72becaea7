package org.earshot.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which filed reviews are meant: by queue, by the time of their first filing and by verdict; never by person. Null means any.
 *
 * @param to not part of the period
 */
public record ReviewFilter(
        @Nullable Long queueId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String wakeWord,
        @Nullable String forAssistant,
        @Nullable String severity) {

    /** Every review. */
    public static final ReviewFilter ALL = new ReviewFilter(null, null, null, null, null, null);
}
