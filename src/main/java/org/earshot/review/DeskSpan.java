package org.earshot.review;

import org.jspecify.annotations.Nullable;

/** The part that is private: a stretch of sound in milliseconds, a stretch of the typed transcript in characters, or both; all null: the whole clip. */
public record DeskSpan(
        @Nullable Integer fromMs,
        @Nullable Integer toMs,
        @Nullable Integer textFrom,
        @Nullable Integer textTo) {}
