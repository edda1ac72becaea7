package org.earshot.review;

import org.jspecify.annotations.Nullable;

/** What a person says when raising a clip; all of it may be left as it is. */
public record DeskRaise(
        String category, String happeningNow, @Nullable String note) {}
