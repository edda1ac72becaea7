package org.earshot.playback;

import java.time.Instant;

/** What somebody played of a clip under one kind of right, such as "lease": milliseconds of sound, replays included. */
public record Played(long accountId, long clipId, String rightKind, long ms, Instant lastAt) {}
