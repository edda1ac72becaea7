package org.earshot.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a queue says about one question, in Markdown.
 *
 * @param question the question's key, or {@code severity}
 * @param version 0 for the text that comes with Earshot
 */
public record Guideline(
        String question,
        int version,
        String markdown,
        @Nullable Instant writtenAt) {}
