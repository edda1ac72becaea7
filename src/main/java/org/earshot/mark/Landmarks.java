package org.earshot.mark;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is characteristic of a sound and lasts through codecs, telephones and noise: peaks of its spectrum between 250 and
 * 3400 Hz, each with its time and pitch, about 30 a second. Pairs of them are what {@link LandmarkSearch} compares, after A. Wang,
 * "An Industrial-Strength Audio Search Algorithm" (2003). Nothing that could be listened to can be made of them, but rhythm
 * and pitch of speech can be read from them, so they are kept as carefully as the sound.
 */
public final class Landmarks {

    /** Samples a second of the sound that landmarks are taken from. */
    public static final int RATE = 16_000;

    /** Milliseconds between two times of peaks. */
    static final int HOP_MS = PeakSpectrum.HOP * 1000 / RATE;

    /** Pitches are counted in these steps of an octave above {@link #LOWEST}. */
    static final int STEPS_OF_OCTAVE = 96;

    private static final double LOWEST = 200;
    private static final double BIN = (double) RATE / PeakSpectrum.SIZE;
    private static final int FROM_BIN = 16;
    private static final int TO_BIN = 218;

    /** A peak is the strongest within so many frames and bins on either side. */
    private static final int FRAMES_AROUND = 3;

    private static final int BINS_AROUND = 4;

    /** Of the peaks within a quarter of a second, those with fewer stronger ones around them than this. */
    private static final int STRONGER_AT_MOST = 8;

    private static final int CROWD = 8;

    /** Below the loudest peak by more than this there is nothing but noise. */
    private static final float DEEPEST_DB = 55;

    private final int[] peaks;

    private Landmarks(int[] peaks) {
        this.peaks = peaks;
    }

    /** The landmarks of mono sound at 16 kHz; none when it is shorter than 64 ms or silent. */
    public static Landmarks of(float[] samples) {
        float[][] levels = PeakSpectrum.of(samples, FROM_BIN - BINS_AROUND, TO_BIN + BINS_AROUND);
        var found = new int[64];
        var strength = new float[64];
        int count = 0;
        float loudest = -Float.MAX_VALUE;
        for (int frame = 0; frame < levels.length; frame++) {
            for (int bin = BINS_AROUND; bin < TO_BIN - FROM_BIN + BINS_AROUND; bin++) {
                if (isPeak(levels, frame, bin)) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                        strength = Arrays.copyOf(strength, 2 * count);
                    }
                    found[count] = frame << 16 | pitch(levels[frame], bin);
                    strength[count++] = levels[frame][bin];
                    loudest = Math.max(loudest, levels[frame][bin]);
                }
            }
        }
        return new Landmarks(strongest(found, strength, count, loudest - DEEPEST_DB));
    }

    private static boolean isPeak(float[][] levels, int frame, int bin) {
        float level = levels[frame][bin];
        for (int f = Math.max(0, frame - FRAMES_AROUND); f <= Math.min(levels.length - 1, frame + FRAMES_AROUND); f++) {
            float[] row = levels[f];
            for (int b = bin - BINS_AROUND; b <= bin + BINS_AROUND; b++) {
                if (row[b] >= level && (f != frame || b != bin)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The peak's pitch between the bins, by a parabola through its neighbours. */
    private static int pitch(float[] row, int bin) {
        float curve = row[bin - 1] - 2 * row[bin] + row[bin + 1];
        double between = curve >= 0 ? 0 : 0.5 * (row[bin - 1] - row[bin + 1]) / curve;
        double hertz = (bin + FROM_BIN - BINS_AROUND + between) * BIN;
        return (int) Math.round(STEPS_OF_OCTAVE * Math.log(hertz / LOWEST) / Math.log(2));
    }

    /** Which peaks are kept depends on the peaks around them only, so that a piece cut out has the same as the whole. */
    private static int[] strongest(int[] found, float[] strength, int count, float weakest) {
        var kept = new int[count];
        int keptCount = 0;
        for (int i = 0; i < count; i++) {
            int stronger = strength[i] < weakest ? STRONGER_AT_MOST : 0;
            int time = found[i] >>> 16;
            for (int j = i - 1; j >= 0 && time - (found[j] >>> 16) <= CROWD && stronger < STRONGER_AT_MOST; j--) {
                stronger += strength[j] > strength[i] ? 1 : 0;
            }
            for (int j = i + 1; j < count && (found[j] >>> 16) - time <= CROWD && stronger < STRONGER_AT_MOST; j++) {
                stronger += strength[j] > strength[i] ? 1 : 0;
            }
            if (stronger < STRONGER_AT_MOST) {
                kept[keptCount++] = found[i];
            }
        }
        return Arrays.copyOf(kept, keptCount);
    }

    /** Four bytes for each peak, as {@link #read} takes them. */
    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(4 * peaks.length);
        bytes.asIntBuffer().put(peaks);
        return bytes.array();
    }

    /** The landmarks that were written by {@link #bytes}. */
    public static Landmarks read(byte[] bytes) {
        var peaks = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).asIntBuffer().get(peaks);
        return new Landmarks(peaks);
    }

    /** How many peaks there are. */
    public int size() {
        return peaks.length;
    }

    int time(int peak) {
        return peaks[peak] >>> 16;
    }

    int pitch(int peak) {
        return peaks[peak] & 0xffff;
    }
}
