package org.earshot.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The review after the action.
 *
 * @param changedProcedure the version of the procedure that it led to, if any
 */
public record AfterAction(String learned, @Nullable String changedProcedure, long writtenBy, Instant writtenAt) {}
