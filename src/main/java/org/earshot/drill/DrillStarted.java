package org.earshot.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a drill.
 *
 * @param number of its practice case
 * @param lookBy by when somebody must look
 */
public record DrillStarted(
        String number, String site, @Nullable Instant lookBy) {}
