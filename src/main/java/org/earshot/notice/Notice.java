package org.earshot.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person. All of it may leave the tool, so it can say no more than what to do, about which case, by when.
 *
 * @param caseNumber a case number or another reference of capitals and digits, such as ESC-2026-000123, PROC-1.1 or PRIV-12
 * @param severity P0 to P3
 * @param path the page to open: words of small letters and the reference, such as case/ESC-2026-000123
 * @param urgent whether it goes to the next channel when nobody has taken it within a minute
 */
public record Notice(
        Template template,
        long toAccount,
        String caseNumber,
        @Nullable String severity,
        @Nullable Instant byWhen,
        String path,
        boolean urgent) {}
