package org.earshot.secondear;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question as whoever asked it sees it; who was asked is not in it.
 *
 * @param fromMs the span in milliseconds of the clip, as it was marked
 * @param ready the ready question, or null
 * @param ownWords the words of one's own, or null; neither once the words are gone
 * @param leftMs until it expires, at the moment of answering; 0 when it is over
 * @param answer the colleague's answer, or null
 */
public record AskedEar(
        long id,
        long taskId,
        int fromMs,
        int toMs,
        @Nullable ReadyQuestion ready,
        @Nullable String ownWords,
        EarState state,
        Instant askedAt,
        long leftMs,
        @Nullable String answer) {}
