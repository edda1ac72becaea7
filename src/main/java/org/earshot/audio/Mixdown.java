package org.earshot.audio;

import java.util.Arrays;

/**
 * Mixes channels to one by their average as they come in. Where the average is far weaker than the loudest channel (the
 * channels cancel each other, or all but one of many are dead) that channel alone is the better picture, and the caller
 * decodes again with {@link #only}.
 */
final class Mixdown {

    /** 10 dB, as a ratio of energies. */
    private static final double FAR_WEAKER = 0.1;

    /** Float formats may hold anything; beyond 60 dB over full scale it is not a sample any more. */
    private static final float FURTHEST = 1000f;

    private static final int ALL = -1;

    private final int channels;
    private final int wanted;
    private final double[] energy;
    private float[] mono;
    private int frames;
    private boolean brokenNumbers;

    Mixdown(int channels, int expectedFrames) {
        this(channels, ALL, expectedFrames);
    }

    private Mixdown(int channels, int wanted, int expectedFrames) {
        this.channels = channels;
        this.wanted = wanted;
        this.energy = new double[channels];
        this.mono = new float[expectedFrames];
    }

    static Mixdown only(int channels, int wanted, int expectedFrames) {
        return new Mixdown(channels, wanted, expectedFrames);
    }

    boolean wants(int channel) {
        return wanted == ALL || wanted == channel;
    }

    /** Adds one channel's values for the frames after those already advanced over. */
    void add(int channel, float[] values, int count) {
        if (frames + count > mono.length) {
            mono = Arrays.copyOf(mono, Math.max(frames + count, (int)
                    Math.min(mono.length * 2L, Integer.MAX_VALUE - 8)));
        }
        double sum = 0;
        float share = wanted == ALL ? 1f / channels : 1f;
        for (int i = 0; i < count; i++) {
            float value = values[i];
            if (!(Math.abs(value) <= FURTHEST)) {
                brokenNumbers = true;
                value = Float.isNaN(value) ? 0 : Math.copySign(FURTHEST, value);
            }
            sum += value * value;
            mono[frames + i] += value * share;
        }
        energy[channel] += sum;
    }

    void advance(int count) {
        frames += count;
    }

    int frames() {
        return frames;
    }

    /** Whether numbers that are no samples (infinite, absurdly large, not a number) were replaced. */
    boolean brokenNumbers() {
        return brokenNumbers;
    }

    boolean cancelledOut() {
        if (wanted != ALL || channels == 1) {
            return false;
        }
        double mixed = 0;
        for (int i = 0; i < frames; i++) {
            mixed += mono[i] * mono[i];
        }
        return mixed < FAR_WEAKER * energy[loudest()];
    }

    int loudest() {
        int loudest = 0;
        for (int channel = 1; channel < channels; channel++) {
            if (energy[channel] > energy[loudest]) {
                loudest = channel;
            }
        }
        return loudest;
    }

    float[] mono() {
        return mono.length == frames ? mono : Arrays.copyOf(mono, frames);
    }
}
