package org.earshot.review;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review as it may leave the tool: what was said and answered, and neither identity nor who reviewed it.
 *
 * @param clipId for the tool itself, to see later whether the clip may still be in a file
 * @param externalId what the sender calls the clip
 * @param answers to all questions that have no place of their own here, by the question's key
 * @param listen 1, or 2 for a second listen by somebody who knew nothing of the first
 * @param form the form's name
 */
public record ExportedReview(
        long clipId,
        String externalId,
        String locale,
        String queue,
        String transcript,
        @Nullable String wakeWord,
        @Nullable String forAssistant,
        @Nullable String intent,
        Map<String, String> answers,
        String severity,
        String form,
        int formVersion,
        int version,
        int listen,
        Instant firstFiledAt) {

    /** Keeps words out of logs. */
    @Override
    public String toString() {
        return "ExportedReview[" + externalId + "]";
    }
}
