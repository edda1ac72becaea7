package org.earshot.audio;

import java.time.Duration;

/**
 * Sound as samples.
 *
 * @param mono all channels mixed to one, full scale at -1 to 1 (float formats may go beyond)
 * @param sampleRate samples a second, as in the original
 * @param channels how many channels the original has
 * @param format name of the original's format, as in {@link Probe#format()}
 * @param damaged whether less, or other, came out than the original promises
 * @param declared the length that the original's header states; the decoded length where it states none
 */
public record Decoded(float[] mono, int sampleRate, int channels, String format, boolean damaged, Duration declared) {

    /** The length of what came out. */
    public Duration duration() {
        return length(mono.length, sampleRate);
    }

    static Duration length(long frames, int rate) {
        return Duration.ofNanos(Math.round(frames * 1e9 / rate));
    }
}
