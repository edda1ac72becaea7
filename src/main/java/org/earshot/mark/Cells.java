package org.earshot.mark;

/** Energies of the cells of a sound, by slot of time and band. */
final class Cells {

    private static final Fft FFT = Fft.of(Marking.WINDOW);
    private static final float[] SHAPE = Frames.sine(Marking.WINDOW);

    private Cells() {}

    /** Of a whole sound. */
    static float[][] of(float[] sound) {
        var cells = new float[Marking.frames(sound.length) / 2][];
        for (int slot = 0; slot < cells.length; slot++) {
            cells[slot] = at(sound, Marking.start(2 * slot), Marking.start(2 * slot + 1));
        }
        return cells;
    }

    /** @param starts where each window of the clip lies in {@code sound}; where it does not, the slot has no row */
    static float[][] of(float[] sound, int[] starts) {
        var cells = new float[starts.length / 2][];
        for (int slot = 0; slot < cells.length; slot++) {
            int first = starts[2 * slot];
            int second = starts[2 * slot + 1];
            if (first != Track.NOWHERE && second != Track.NOWHERE) {
                cells[slot] = at(sound, first, second);
            }
        }
        return cells;
    }

    /** Adds a window's share to the energies of a slot's cells. */
    static void add(Fft.Spectrum spectrum, float[] cells) {
        for (int band = 0; band < MarkPattern.BANDS; band++) {
            int first = Marking.FIRST_BIN + band * Marking.BINS;
            for (int k = first; k < first + Marking.BINS; k++) {
                cells[band] += spectrum.power(k);
            }
        }
    }

    private static float[] at(float[] sound, int first, int second) {
        var cells = new float[MarkPattern.BANDS];
        var spectrum = new Fft.Spectrum(Marking.WINDOW);
        var frame = new float[Marking.WINDOW];
        for (int start : new int[] {first, second}) {
            for (int i = 0; i < frame.length; i++) {
                int at = start + i;
                frame[i] = at < 0 || at >= sound.length ? 0 : sound[at] * SHAPE[i];
            }
            FFT.forward(frame, spectrum);
            add(spectrum, cells);
        }
        return cells;
    }
}
