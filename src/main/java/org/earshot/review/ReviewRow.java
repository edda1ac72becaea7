package org.earshot.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A filed review in a list, as its latest version has it. Who filed it is not part of a list. */
public record ReviewRow(
        long id,
        String clipCode,
        long queueId,
        Instant firstFiledAt,
        int version,
        String transcript,
        @Nullable String wakeWord,
        @Nullable String forAssistant,
        @Nullable String intent,
        String severity) {}
