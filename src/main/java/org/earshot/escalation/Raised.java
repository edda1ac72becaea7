package org.earshot.escalation;

import java.time.Instant;

/**
 * The receipt for a raise.
 *
 * @param number of the case, such as ESC-2026-000123
 */
public record Raised(String number, long clipId, Instant at) {}
