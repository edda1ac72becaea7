package org.earshot.exposure;

import java.time.Instant;

/**
 * Settings that are lighter in something, asked for with a reason and waiting for a second person.
 *
 * @param askedOf the version that counted when they were asked for
 */
public record Relaxation(long id, Settings settings, int askedOf, String reason, long proposedBy, Instant proposedAt) {}
