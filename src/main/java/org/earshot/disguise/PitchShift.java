package org.earshot.disguise;

/**
 * Moves the pitch and keeps the length: the sound is stretched in time by overlapping pieces of it where they fit best (WSOLA:
 * Verhelst and Roelands, ICASSP 1993), and then read faster or slower. Nothing moves further than 10 ms.
 */
final class PitchShift {

    private static final int PIECE = 480;
    private static final int HOP = PIECE / 2;

    /** Samples to both sides in which the best fit is looked for: more than half a period of the lowest voices. */
    private static final int REACH = 160;

    private static final double[] WINDOW = window();

    private PitchShift() {}

    static float[] apply(float[] samples, double semitones) {
        double ratio = Math.pow(2, semitones / 12);
        return FineReader.read(stretched(samples, ratio), ratio, samples.length);
    }

    /** As many times as long as the ratio says, and a little more. */
    private static float[] stretched(float[] samples, double ratio) {
        int length = (int) Math.ceil(samples.length * ratio) + PIECE;
        var sum = new float[length + PIECE];
        int from = 0;
        for (int at = 0; at < length; at += HOP) {
            int nominal = (int) Math.round(at / ratio);
            from = at == 0 ? -HOP : bestFit(samples, from + HOP, nominal - HOP);
            for (int i = 0; i < PIECE; i++) {
                int to = at - HOP + i;
                if (to >= 0) {
                    sum[to] += (float) (WINDOW[i] * at(samples, from + i));
                }
            }
        }
        return sum;
    }

    /** Where near the nominal place the sound goes on most like it would have gone on by itself. */
    private static int bestFit(float[] samples, int natural, int nominal) {
        int best = nominal;
        double bestLikeness = Double.NEGATIVE_INFINITY;
        for (int shift = -REACH; shift <= REACH; shift += 4) {
            double likeness = likeness(samples, natural, nominal + shift);
            if (likeness > bestLikeness) {
                bestLikeness = likeness;
                best = nominal + shift;
            }
        }
        int coarse = best;
        for (int place = Math.max(coarse - 3, nominal - REACH);
                place <= Math.min(coarse + 3, nominal + REACH);
                place++) {
            double likeness = likeness(samples, natural, place);
            if (likeness > bestLikeness) {
                bestLikeness = likeness;
                best = place;
            }
        }
        return best;
    }

    /** Correlation of the halves that will overlap, every second sample of them. */
    private static double likeness(float[] samples, int natural, int place) {
        double product = 0;
        double energy = 1e-9;
        for (int i = 0; i < HOP; i += 2) {
            double value = at(samples, place + i);
            product += at(samples, natural + i) * value;
            energy += value * value;
        }
        return product / Math.sqrt(energy);
    }

    private static float at(float[] samples, int index) {
        return index < 0 || index >= samples.length ? 0 : samples[index];
    }

    /** Overlapped by half it adds up to one. */
    private static double[] window() {
        var window = new double[PIECE];
        for (int i = 0; i < PIECE; i++) {
            double sine = Math.sin(Math.PI * (i + 0.5) / PIECE);
            window[i] = sine * sine;
        }
        return window;
    }
}
