package org.earshot.exposure;

import java.time.Instant;

/** One report of playing a clip, or one reading of its words (0 ms), with what the person's severity of it is now. */
record Piece(long clipId, Severity severity, Instant at, long ms) {}
