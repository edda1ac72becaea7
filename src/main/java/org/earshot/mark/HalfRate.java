package org.earshot.mark;

/** Sound at half its rate and back: all that is marked lies below a quarter of the rate, and costs half as much there. */
final class HalfRate {

    /** Of a half-band filter under a Kaiser window: flat to 3.4 kHz and 60 dB down from 4.6 kHz on, at 16 kHz. */
    private static final float[] WEIGHTS = weights(12, 5.7);

    private HalfRate() {}

    /** Every second sample, without what lies above a quarter of the rate. */
    static float[] down(float[] samples) {
        int count = (samples.length + 1) / 2;
        int reach = WEIGHTS.length;
        var low = new float[count];
        var odd = new float[count + 2 * reach];
        for (int i = 0; i < samples.length / 2; i++) {
            odd[reach + i] = samples[2 * i + 1];
        }
        for (int i = 0; i < count; i++) {
            low[i] = samples[2 * i] * 0.5f;
        }
        for (int j = 0; j < reach; j++) {
            float weight = WEIGHTS[j];
            int before = reach - 1 - j;
            int after = reach + j;
            for (int i = 0; i < count; i++) {
                low[i] += weight * (odd[before + i] + odd[after + i]);
            }
        }
        return low;
    }

    /** {@code low}, {@code offset} samples further on, at twice the rate and {@code length} samples long. */
    static float[] up(float[] low, int offset, int length) {
        int count = (length + 1) / 2;
        int reach = WEIGHTS.length;
        var odd = new float[count];
        var padded = new float[count + 2 * reach + 1];
        for (int i = 0; i < padded.length; i++) {
            int at = offset + i - reach;
            padded[i] = at < 0 || at >= low.length ? 0 : low[at];
        }
        for (int j = 0; j < reach; j++) {
            float weight = 2 * WEIGHTS[j];
            int before = reach - j;
            int after = reach + 1 + j;
            for (int i = 0; i < count; i++) {
                odd[i] += weight * (padded[before + i] + padded[after + i]);
            }
        }
        var high = new float[length];
        for (int i = 0; i < length; i++) {
            high[i] = (i & 1) == 0 ? padded[reach + i / 2] : odd[i / 2];
        }
        return high;
    }

    private static float[] weights(int reach, double beta) {
        var weights = new double[reach];
        double sum = 0;
        for (int j = 0; j < reach; j++) {
            int x = 2 * j + 1;
            double inside = 1 - Math.pow(x / (2.0 * reach), 2);
            weights[j] = Math.sin(Math.PI * x / 2) / (Math.PI * x) * bessel0(beta * Math.sqrt(inside));
            sum += 2 * weights[j];
        }
        var normalised = new float[reach];
        for (int j = 0; j < reach; j++) {
            normalised[j] = (float) (weights[j] / sum / 2);
        }
        return normalised;
    }

    private static double bessel0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
