package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a step was done, or marked not applicable; by nobody when the system did it. */
public record StepDone(boolean applies, @Nullable Long by, Instant at) {}
