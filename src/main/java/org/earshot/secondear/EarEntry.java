package org.earshot.secondear;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question in the record of one person who asked or was asked.
 *
 * @param mine whether this person asked; else they were the colleague
 * @param ready with {@code ownWords} and {@code answer}: null where there is none, or once the clip is erased or flagged private
 */
public record EarEntry(
        long id,
        String clipCode,
        boolean mine,
        int lengthMs,
        @Nullable ReadyQuestion ready,
        @Nullable String ownWords,
        @Nullable String answer,
        EarState state,
        Instant askedAt,
        @Nullable Instant endedAt) {}
