package org.earshot.mark;

/**
 * Levels of short pieces of sound: 1024 samples under a Hann window every 256, in decibels per 15.6 Hz at 16 kHz. Treble is
 * lifted by 3 dB an octave, or nearly all peaks of speech would lie below 1 kHz.
 */
final class PeakSpectrum {

    static final int SIZE = 1024;
    static final int HOP = 256;

    private static final Fft FFT = Fft.of(SIZE);
    private static final float[] WINDOW = new float[SIZE];

    static {
        for (int i = 0; i < SIZE; i++) {
            WINDOW[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / SIZE));
        }
    }

    private PeakSpectrum() {}

    /** Levels of the bins from {@code from} to below {@code to}, frame by frame. */
    static float[][] of(float[] samples, int from, int to) {
        int frames = samples.length < SIZE ? 0 : (samples.length - SIZE) / HOP + 1;
        var levels = new float[frames][to - from];
        var piece = new float[SIZE];
        var spectrum = new Fft.Spectrum(SIZE);
        for (int frame = 0; frame < frames; frame++) {
            for (int i = 0; i < SIZE; i++) {
                piece[i] = samples[frame * HOP + i] * WINDOW[i];
            }
            FFT.forward(piece, spectrum);
            for (int bin = from; bin < to; bin++) {
                float power = spectrum.power(bin) * bin;
                levels[frame][bin - from] = (float) (10 * Math.log10(power + 1e-9));
            }
        }
        return levels;
    }
}
