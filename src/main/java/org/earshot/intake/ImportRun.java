package org.earshot.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import of a folder: how many rows its manifest has, how many were taken in, were there already, were refused.
 *
 * @param finishedAt null while it runs, or when it was broken off
 */
public record ImportRun(
        long id,
        String name,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String startedBy,
        int total,
        int accepted,
        int known,
        int refused) {}
