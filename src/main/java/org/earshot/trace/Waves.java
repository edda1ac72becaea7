package org.earshot.trace;

/** Waveforms for the eye, of the recording and of a clip: 50 pairs of signed bytes a second, lowest and highest. */
public record Waves(byte[] recording, byte[] clip) {}
