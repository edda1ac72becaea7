package org.earshot.clip;

import java.time.Instant;

/** A clip that nothing may erase, and why. */
public record Hold(long id, long clipId, String reason, Instant placedAt) {}
