package org.earshot.throughput;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far figures by day can be trusted.
 *
 * @param at when days were counted last; null before the first time
 * @param check what the last nightly recount found; null before the first
 */
public record CountedAt(@Nullable Instant at, @Nullable FigureCheck check) {}
