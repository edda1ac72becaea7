package org.earshot.mark;

/** Puts a play's mark into a rendition. */
public final class Marking {

    /** Samples a second of what is marked and traced. */
    public static final int RATE = 16_000;

    static final int CELL = 1024;
    static final int HOP = 512;
    static final int WINDOW = 1024;
    static final int FIRST_BIN = 20;
    static final int BINS = 4;

    private static final float HIGHEST = 32_766f / 32_768;
    private static final Fft FFT = new Fft(WINDOW);
    private static final float[] SHAPE = shape();

    private Marking() {}

    /**
     * A marked copy, as long as the original and hardly different from it: what was changed is at least 24 dB below the whole.
     * No sample reaches full scale that did not before; silence stays silence. Mark a whole clip first and cut parts out of
     * the copy, or the pattern will not lie where tracing looks for it.
     *
     * @param samples 16 kHz mono, full scale at -1 to 1
     */
    public static float[] marked(float[] samples, MarkPattern pattern) {
        int slots = (samples.length + CELL - 1) / CELL;
        if (slots == 0) {
            return new float[0];
        }
        var signs = pattern.signs(slots);
        int frames = 2 * slots;
        var padded = new float[samples.length + 2 * CELL + WINDOW];
        System.arraycopy(samples, 0, padded, WINDOW / 4, samples.length);
        var changed = new float[padded.length];
        var frame = new float[WINDOW];
        var real = new float[WINDOW / 2 + 1];
        var imaginary = new float[WINDOW / 2 + 1];
        for (int f = 0; f < frames; f++) {
            int start = f * HOP;
            for (int i = 0; i < WINDOW; i++) {
                frame[i] = padded[start + i] * SHAPE[i];
            }
            FFT.forward(frame, real, imaginary);
            for (int k = 0; k <= WINDOW / 2; k++) {
                int band = (k - FIRST_BIN) / BINS;
                float change = k < FIRST_BIN || band >= MarkPattern.BANDS
                        ? 0
                        : (signs[f / 2] >>> band & 1) == 1 ? 0.06f : -0.06f;
                real[k] *= change;
                imaginary[k] *= change;
            }
            FFT.inverse(real, imaginary, frame);
            for (int i = 0; i < WINDOW; i++) {
                changed[start + i] += frame[i] * SHAPE[i];
            }
        }
        var marked = new float[samples.length];
        float peak = 0;
        for (int i = 0; i < marked.length; i++) {
            marked[i] = samples[i] + changed[i + WINDOW / 4];
            peak = Math.max(peak, Math.abs(marked[i]));
        }
        if (peak > HIGHEST) {
            for (int i = 0; i < marked.length; i++) {
                marked[i] *= HIGHEST / peak;
            }
        }
        return marked;
    }

    /** The square root of a Hann window: analysis and synthesis together add up to one. */
    private static float[] shape() {
        var shape = new float[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            shape[i] = (float) Math.sin(Math.PI * (i + 0.5) / WINDOW);
        }
        return shape;
    }
}
