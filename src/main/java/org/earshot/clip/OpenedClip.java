package org.earshot.clip;

/** A clip with the words that came with it and its waveform ({@link Clips#peaks}), unsealed together. */
public record OpenedClip(Clip clip, ClipWords words, byte[] peaks) {}
