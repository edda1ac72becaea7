package org.earshot.audio;

/**
 * The peak of the wave between the samples (ITU-R BS.1770-4, annex 2), interpolated to eight times the rate, since at
 * 16 kHz the four times of the annex would miss up to 0.7 dB of a tone near half the rate.
 */
final class TruePeak {

    private static final int TAPS = 32;
    private static final int BEFORE = TAPS / 2 - 1;
    private static final int TIMES = 8;
    private static final int BLOCK = 16;
    private static final float[][] BETWEEN = new float[TIMES - 1][];

    /** No interpolated value can exceed the samples around it by more than this factor. */
    private static final float MOST_RISE;

    static {
        double most = 1;
        for (int i = 1; i < TIMES; i++) {
            BETWEEN[i - 1] = Sinc.weights((double) i / TIMES, TAPS, 1, 5);
            double sum = 0;
            for (float weight : BETWEEN[i - 1]) {
                sum += Math.abs(weight);
            }
            most = Math.max(most, sum);
        }
        MOST_RISE = (float) most;
    }

    private TruePeak() {}

    static double decibels(float peak) {
        return 20 * Math.log10(peak);
    }

    static float of(float[] samples) {
        float peak = 0;
        for (float value : between(samples, Float.NaN)) {
            peak = Math.max(peak, value);
        }
        return peak;
    }

    /**
     * For every sample the peak at it and on the way to the next. Where nothing can reach {@code above} (or, given NaN,
     * the highest sample) only the sample itself is looked at.
     */
    static float[] between(float[] samples, float above) {
        var peaks = new float[samples.length];
        int blocks = (samples.length + BLOCK - 1) / BLOCK;
        var highest = new float[blocks];
        float highestOfAll = 0;
        for (int i = 0; i < samples.length; i++) {
            peaks[i] = Math.abs(samples[i]);
            highest[i / BLOCK] = Math.max(highest[i / BLOCK], peaks[i]);
            highestOfAll = Math.max(highestOfAll, peaks[i]);
        }
        float floor = Float.isNaN(above) ? highestOfAll : above;
        if (highestOfAll == 0 || highestOfAll * MOST_RISE < floor) {
            return peaks;
        }
        var padded = new float[samples.length + TAPS];
        System.arraycopy(samples, 0, padded, BEFORE, samples.length);
        for (int block = 0; block < blocks; block++) {
            float around = highest[block];
            around = Math.max(around, block > 0 ? highest[block - 1] : 0);
            around = Math.max(around, block + 1 < blocks ? highest[block + 1] : 0);
            if (around * MOST_RISE >= floor) {
                int end = Math.min(samples.length, (block + 1) * BLOCK);
                for (int i = block * BLOCK; i < end; i++) {
                    for (var weights : BETWEEN) {
                        peaks[i] = Math.max(peaks[i], Math.abs(Sinc.dot(padded, i, weights)));
                    }
                }
            }
        }
        return peaks;
    }
}
