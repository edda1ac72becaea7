package org.earshot.secondear;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question about a clip as supervisors and trust-and-safety read it beside the review: with both names.
 *
 * @param helper who answered or was asked last
 */
public record EarRecord(
        long id,
        String askedBy,
        String helper,
        int fromMs,
        int toMs,
        @Nullable ReadyQuestion ready,
        @Nullable String ownWords,
        @Nullable String answer,
        EarState state,
        Instant askedAt,
        @Nullable Instant endedAt) {}
