package org.earshot.audio;

/** Band-limited interpolation kernels: sinc under a Kaiser window. */
final class Sinc {

    private Sinc() {}

    /**
     * The weights that interpolate a signal between its samples.
     *
     * @param fraction where, 0 up to 1, between the two middle samples
     * @param taps even number of samples used
     * @param cutoff highest frequency kept, 1 is half the sampling rate
     * @param beta of the Kaiser window; 7.9 keeps the stop band 80 dB down
     */
    static float[] weights(double fraction, int taps, double cutoff, double beta) {
        var weights = new double[taps];
        double sum = 0;
        for (int i = 0; i < taps; i++) {
            double x = i - (taps / 2 - 1) - fraction;
            double inside = 1 - Math.pow(x / (taps / 2.0), 2);
            double window = inside <= 0 ? 0 : bessel0(beta * Math.sqrt(inside)) / bessel0(beta);
            double angle = Math.PI * cutoff * x;
            weights[i] = cutoff * (angle == 0 ? 1 : Math.sin(angle) / angle) * window;
            sum += weights[i];
        }
        var normalised = new float[taps];
        for (int i = 0; i < taps; i++) {
            normalised[i] = (float) (weights[i] / sum);
        }
        return normalised;
    }

    /** Four sums side by side, so that one addition need not wait for the last. */
    static float dot(float[] signal, int from, float[] weights) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < weights.length; i += 4) {
            a += signal[from + i] * weights[i];
            b += signal[from + i + 1] * weights[i + 1];
            c += signal[from + i + 2] * weights[i + 2];
            d += signal[from + i + 3] * weights[i + 3];
        }
        for (; i < weights.length; i++) {
            a += signal[from + i] * weights[i];
        }
        return a + b + (c + d);
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
