package org.earshot.mark;

/** Powers of a sound every 10 ms, summed up from the lowest bin on, so that any band is one difference. */
record Spectrogram(double[][] sums) {

    static final int HOP = 160;

    private static final int WINDOW = 512;
    private static final Fft FFT = Fft.of(WINDOW);
    private static final float[] SHAPE = Frames.hann(WINDOW);

    static Spectrogram of(float[] samples) {
        var sums = new double[Math.max(0, (samples.length - WINDOW) / HOP + 1)][WINDOW / 2 + 2];
        var spectrum = new Fft.Spectrum(WINDOW);
        var frame = new float[WINDOW];
        for (int f = 0; f < sums.length; f++) {
            for (int i = 0; i < WINDOW; i++) {
                frame[i] = samples[f * HOP + i] * SHAPE[i];
            }
            FFT.forward(frame, spectrum);
            for (int k = 0; k <= WINDOW / 2; k++) {
                sums[f][k + 1] = sums[f][k] + spectrum.power(k);
            }
        }
        return new Spectrogram(sums);
    }

    int frames() {
        return sums.length;
    }

    /** The power from one frequency to another, both in Hz. */
    double power(int frame, double from, double to) {
        return Math.max(0, below(sums[frame], to) - below(sums[frame], from));
    }

    private static double below(double[] sums, double hertz) {
        double bin = Math.min(hertz * WINDOW / Marking.RATE + 0.5, sums.length - 1.001);
        int whole = (int) bin;
        return sums[whole] + (bin - whole) * (sums[whole + 1] - sums[whole]);
    }
}
