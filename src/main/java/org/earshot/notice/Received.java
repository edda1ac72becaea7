package org.earshot.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it in the tool.
 *
 * @param line all of it in one line, with its time in the reader's zone
 */
public record Received(
        long id,
        Template template,
        String caseNumber,
        @Nullable String severity,
        @Nullable Instant byWhen,
        String path,
        boolean urgent,
        String line,
        Instant at,
        @Nullable Instant readAt) {}
