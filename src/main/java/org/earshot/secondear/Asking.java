package org.earshot.secondear;

import org.jspecify.annotations.Nullable;

/**
 * A question about a span of the clip in hand: one of the ready ones, or words of one's own.
 *
 * @param taskId with {@code fence}: the lease that the clip is worked on under
 * @param fromMs where the span begins, in milliseconds of the clip
 * @param toMs where it ends; at most 15 seconds later
 * @param ready a ready question; null when asked in own words
 * @param ownWords 1 to 140 characters; null with a ready question
 */
public record Asking(
        long taskId,
        long fence,
        int fromMs,
        int toMs,
        @Nullable ReadyQuestion ready,
        @Nullable String ownWords) {}
