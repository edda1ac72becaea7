package org.earshot.mark;

/** Plays sound faster or slower, pitch and all: band-limited interpolation at any ratio near one. */
final class Warp {

    private static final int TAPS = 24;
    private static final int PHASES = 256;
    private static final float[][] WEIGHTS = new float[PHASES + 1][TAPS];

    static {
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            for (int i = 0; i < TAPS; i++) {
                double x = i - (TAPS / 2 - 1) - (double) phase / PHASES;
                double window = 0.5 + 0.5 * Math.cos(2 * Math.PI * x / (TAPS + 2));
                double angle = Math.PI * 0.9 * x;
                WEIGHTS[phase][i] = (float) (window * (angle == 0 ? 1 : Math.sin(angle) / angle));
                sum += WEIGHTS[phase][i];
            }
            for (int i = 0; i < TAPS; i++) {
                WEIGHTS[phase][i] /= (float) sum;
            }
        }
    }

    private Warp() {}

    /** {@code step} samples of the original for each of the copy: above 1 it becomes shorter and higher. */
    static float[] by(float[] samples, double step) {
        if (step == 1) {
            return samples;
        }
        var padded = new float[samples.length + 2 * TAPS];
        System.arraycopy(samples, 0, padded, TAPS, samples.length);
        var warped = new float[(int) (samples.length / step)];
        for (int i = 0; i < warped.length; i++) {
            double position = i * step;
            int whole = (int) position;
            var weights = WEIGHTS[(int) Math.round((position - whole) * PHASES)];
            int from = TAPS + whole - (TAPS / 2 - 1);
            float value = 0;
            for (int j = 0; j < TAPS; j++) {
                value += padded[from + j] * weights[j];
            }
            warped[i] = value;
        }
        return warped;
    }
}
