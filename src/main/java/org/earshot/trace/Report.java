package org.earshot.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The report of a comparison, kept sealed.
 *
 * @param sha256 of the PDF
 * @param releasedAt when the second person let it leave the tool; null while they have not
 * @param fetchedAt when it was downloaded, once
 */
public record Report(
        long runId,
        Instant madeAt,
        String sha256,
        @Nullable Instant releasedAt,
        @Nullable Instant fetchedAt) {}
