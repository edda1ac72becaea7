package org.earshot.exposure;

import java.time.Instant;

/** Settings that are lighter in something, asked for with a reason and waiting for a second person. */
public record Relaxation(long id, Settings settings, String reason, long proposedBy, Instant proposedAt) {}
