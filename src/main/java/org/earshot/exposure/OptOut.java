package org.earshot.exposure;

import java.time.Instant;
import org.earshot.risk.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A category that somebody does not want to be given.
 *
 * @param until null for a standing one
 */
public record OptOut(Signal category, @Nullable Instant until) {}
