package org.earshot.privacy;

import java.time.Instant;

/**
 * A clip that waits in the privacy queue, without a word or a sound of it.
 *
 * @param held on hold, and so not erased
 * @param erasureProposed somebody has proposed to erase it, and somebody else must answer
 */
public record MatterRow(
        long id,
        String clipCode,
        String locale,
        Instant flaggedAt,
        int durationMs,
        boolean held,
        boolean erasureProposed) {}
