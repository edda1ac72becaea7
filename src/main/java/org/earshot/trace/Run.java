package org.earshot.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of the recording.
 *
 * @param clipCode the clip that a person named for it; null when it is looked for
 * @param aligned where a person says it lies; null when that is looked for
 * @param percent how far it is, 0 to 100
 * @param outcome null while it waits or goes on
 * @param result null where there is nothing to tell
 */
public record Run(
        long id,
        Instant askedAt,
        @Nullable String clipCode,
        @Nullable Aligned aligned,
        int percent,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable Result result) {}
