package org.earshot.intake;

import org.jspecify.annotations.Nullable;

/** A row of a manifest that was not taken in; the line counts from 1. */
public record ImportProblem(
        int line, @Nullable String externalId, @Nullable String field, String reason) {}
