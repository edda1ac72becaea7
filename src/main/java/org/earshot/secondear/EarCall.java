package org.earshot.secondear;

import org.jspecify.annotations.Nullable;

/**
 * A colleague's question as whoever is asked sees it; who asks is not in it, and before it has been accepted neither is the
 * question.
 *
 * @param fromMs the span that was marked, in milliseconds of the clip
 * @param hearFromMs what may be heard: a second more on each side, within the clip
 * @param accepted whether the sound and the question are open
 * @param leftMs until the question expires, at the moment of answering
 */
public record EarCall(
        long id,
        int fromMs,
        int toMs,
        int hearFromMs,
        int hearToMs,
        boolean accepted,
        @Nullable String clipCode,
        @Nullable ReadyQuestion ready,
        @Nullable String ownWords,
        long leftMs) {}
