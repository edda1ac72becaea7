package org.earshot.playback;

import java.time.Instant;

/** A clip that a person has heard something of, and when they last did. */
public record HeardClip(long clipId, Instant lastHeardAt) {}
