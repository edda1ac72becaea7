package org.earshot.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something was raised and how to go on has not been chosen yet: until then there is no next clip.
 *
 * @param number of the case
 * @param lookBy when somebody must look at it, or null while that is being worked out
 */
public record DeskRecovery(
        String number, Instant at, @Nullable Instant lookBy) {}
