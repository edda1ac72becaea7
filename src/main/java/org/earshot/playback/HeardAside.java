package org.earshot.playback;

import java.time.Instant;

/** A stretch of sound that somebody played away from the desk, and when it was reported. */
public record HeardAside(long accountId, long clipId, Instant at, long ms) {}
