package org.earshot.shift;

import java.time.Duration;

/** How much of a shift was spent in a paid state besides work on clips. */
public record PaidTime(PaidState state, Duration length) {}
