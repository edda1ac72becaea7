package org.earshot.playback;

/** A stretch of a clip that was played, in milliseconds of the clip, at a speed (1.0 is as recorded). */
public record HeardRange(int fromMs, int toMs, double speed) {}
