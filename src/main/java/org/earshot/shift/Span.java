package org.earshot.shift;

import java.time.Instant;

/** A stretch of time; the end is not part of it. */
public record Span(Instant from, Instant to) {}
