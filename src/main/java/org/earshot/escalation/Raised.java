package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for a raise.
 *
 * @param number of the case, such as ESC-2026-000123
 * @param lookBy when somebody must look at the latest, or null while that is being worked out
 */
public record Raised(
        String number, long clipId, Instant at, @Nullable Instant lookBy) {}
