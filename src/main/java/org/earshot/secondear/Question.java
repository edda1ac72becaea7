package org.earshot.secondear;

import java.time.Duration;
import java.time.Instant;
import org.earshot.secondear.AskRules.Span;
import org.jspecify.annotations.Nullable;

/** The row of a question; its words are still sealed. */
record Question(
        long id,
        long clipId,
        long queueId,
        long taskId,
        long fence,
        long askedBy,
        int fromMs,
        int toMs,
        @Nullable ReadyQuestion ready,
        byte @Nullable [] ownWords,
        EarState state,
        long helper,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        byte @Nullable [] answer) {

    static final String PREFIX = "EAR-";

    /** As timers and the audit name it. */
    String reference() {
        return PREFIX + id;
    }

    Span span() {
        return new Span(fromMs, toMs);
    }

    boolean openFor(long account) {
        return state.open() && helper == account;
    }

    long leftMs(Instant now) {
        return state.open() ? Math.max(0, Duration.between(now, dueAt).toMillis()) : 0;
    }
}
