package org.earshot.clip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recording with its facts, as people who work on it may see it: without identity and without words.
 *
 * @param code what people call it, such as 7F3KQ2A
 * @param language the first part of the locale, in lower case
 * @param riskHint how heavy the sender believes it is, S0 to S4
 * @param durationMs length of the rendition in milliseconds; 0 until there is one
 * @param held whether a hold keeps it from being erased and from being worked on
 */
public record Clip(
        long id,
        String code,
        String externalId,
        String locale,
        String language,
        Instant capturedAt,
        @Nullable String deviceKind,
        @Nullable String trigger,
        @Nullable String wakeWord,
        @Nullable String riskHint,
        int durationMs,
        boolean held) {}
