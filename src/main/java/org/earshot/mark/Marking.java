package org.earshot.mark;

import java.util.Arrays;

/** Puts a play's mark into a rendition. */
public final class Marking {

    /** Samples a second of what is marked and traced. */
    public static final int RATE = 16_000;

    /** How many dB what was changed lies below the whole, at least. */
    public static final double LEAST_DISTANCE = 24;

    /** Samples of a cell, and of the windows in which sound is changed; they overlap by half. */
    static final int CELL = 1024;

    static final int WINDOW = 1024;
    static final int HOP = 512;
    static final int FIRST_BIN = 20;
    static final int BINS = 4;

    /**
     * Aimed at; since neighbouring cells take from each other, the change comes out smaller than asked for, by up to 1 dB.
     */
    private static final double ASKED_DISTANCE = 23.6;

    private static final double KEPT_DISTANCE = LEAST_DISTANCE + 0.05;
    private static final float HIGHEST = 32_766f / 32_768;
    private static final int LAST_BIN = FIRST_BIN + BINS * MarkPattern.BANDS;

    /** Marks are made at half the rate. */
    private static final int SIZE = WINDOW / 2;

    private static final int STEP = HOP / 2;
    private static final int BEFORE = WINDOW / 8;
    private static final Fft FFT = Fft.of(SIZE);
    private static final float[] SHAPE = Frames.sine(SIZE);

    private Marking() {}

    /**
     * A marked copy, as long as the original and hardly different from it: what was changed is at least 24 dB below the whole.
     * No sample reaches full scale, silence stays silence, and the samples given are not changed. About 2 ms for 5 s. Mark a
     * whole clip first and cut parts out of the copy, or the pattern will not lie where tracing looks for it.
     *
     * @param samples 16 kHz mono, full scale at -1 to 1
     */
    public static float[] marked(float[] samples, MarkPattern pattern) {
        double whole = energy(samples);
        if (!(whole > 0)) {
            return samples.clone();
        }
        var change = HalfRate.up(
                change(HalfRate.down(samples), samples.length, budget(whole), pattern), BEFORE, samples.length);
        double most = whole * Math.pow(10, -KEPT_DISTANCE / 10);
        double changed = energy(change);
        float scale = changed > most ? (float) Math.sqrt(most / changed) : 1;
        var marked = new float[samples.length];
        float peak = 0;
        for (int i = 0; i < marked.length; i++) {
            marked[i] = samples[i] + change[i] * scale;
            peak = Math.max(peak, Math.abs(marked[i]));
        }
        if (peak > HIGHEST) {
            for (int i = 0; i < marked.length; i++) {
                marked[i] *= HIGHEST / peak;
            }
        }
        return marked;
    }

    /** What is to be added, at half the rate, {@link #BEFORE} samples late. */
    private static float[] change(float[] low, int samples, double budget, MarkPattern pattern) {
        int frames = frames(samples);
        var spectra = new float[frames][2 * (LAST_BIN - FIRST_BIN)];
        var energies = new float[frames / 2][MarkPattern.BANDS];
        var padded = new float[frames * STEP + SIZE];
        System.arraycopy(low, 0, padded, BEFORE, low.length);
        var frame = new float[SIZE];
        var spectrum = new Fft.Spectrum(SIZE);
        for (int f = 0; f < frames; f++) {
            for (int i = 0; i < SIZE; i++) {
                frame[i] = padded[f * STEP + i] * SHAPE[i];
            }
            FFT.forward(frame, spectrum);
            System.arraycopy(spectrum.real, FIRST_BIN, spectra[f], 0, LAST_BIN - FIRST_BIN);
            System.arraycopy(spectrum.imaginary, FIRST_BIN, spectra[f], LAST_BIN - FIRST_BIN, LAST_BIN - FIRST_BIN);
            Cells.add(spectrum, energies[f / 2]);
        }
        // Half as many samples, in windows of half the size.
        var strengths = Strength.of(energies, budget / 4);
        var signs = pattern.signs(frames / 2);
        var change = new float[padded.length];
        for (int f = 0; f < frames; f++) {
            scale(spectra[f], signs[f / 2], strengths[f / 2], spectrum);
            FFT.inverse(spectrum, frame);
            for (int i = 0; i < SIZE; i++) {
                change[f * STEP + i] += frame[i] * SHAPE[i];
            }
        }
        return change;
    }

    private static void scale(float[] bins, long signs, float[] strengths, Fft.Spectrum into) {
        Arrays.fill(into.real, 0);
        Arrays.fill(into.imaginary, 0);
        for (int band = 0; band < MarkPattern.BANDS; band++) {
            float change = (signs >>> band & 1) == 1 ? strengths[band] : -strengths[band];
            for (int k = band * BINS; k < (band + 1) * BINS; k++) {
                into.real[FIRST_BIN + k] = bins[k] * change;
                into.imaginary[FIRST_BIN + k] = bins[k + LAST_BIN - FIRST_BIN] * change;
            }
        }
    }

    /** What all changes together may have, in the units of {@link Cells}. */
    static double budget(float[] samples) {
        return budget(energy(samples));
    }

    private static double budget(double energy) {
        return energy * WINDOW / 2 * Math.pow(10, -ASKED_DISTANCE / 10);
    }

    /** In two sums, so that one addition need not wait for the other. */
    private static double energy(float[] samples) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i + 1 < samples.length; i += 2) {
            even += samples[i] * samples[i];
            odd += samples[i + 1] * samples[i + 1];
        }
        float last = samples.length % 2 == 0 ? 0 : samples[samples.length - 1];
        return even + odd + last * last;
    }

    /** How many half-overlapping windows a sound has, two for each slot of time. */
    static int frames(int samples) {
        return 2 * ((samples + CELL - 1) / CELL);
    }

    /** The first sample of a window; the first window begins before the sound. */
    static int start(int frame) {
        return frame * HOP - WINDOW / 4;
    }
}
