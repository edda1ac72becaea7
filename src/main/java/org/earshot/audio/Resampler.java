package org.earshot.audio;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes the sampling rate by a polyphase filter: everything from half the lower rate up is at least 80 dB down, bar
 * the last 250 Hz before it where the filter falls.
 */
final class Resampler {

    /** Zero crossings on either side, at the lower rate. */
    private static final int REACH = 40;

    private static final double CUTOFF = 0.94;
    private static final double BETA = 7.9;

    /** Rates that share no good divisor use this many phases and interpolate between neighbours. */
    private static final int MOST_PHASES = 1024;

    private static final int MOST_RATES_KEPT = 16;
    private static final Map<Integer, Resampler> TO_16_KHZ = new ConcurrentHashMap<>();

    private final int from;
    private final int to;
    private final int taps;
    private final float[][] phases;

    private Resampler(int from, int to) {
        int divisor = gcd(from, to);
        this.from = from / divisor;
        this.to = to / divisor;
        double lower = Math.min(1, (double) to / from);
        this.taps = 2 * (int) Math.ceil(REACH / lower);
        int count = Math.min(this.to, MOST_PHASES);
        this.phases = new float[count + 1][];
        for (int phase = 0; phase <= count; phase++) {
            phases[phase] = Sinc.weights((double) phase / count, taps, CUTOFF * lower, BETA);
        }
    }

    static float[] resample(float[] samples, int from, int to) {
        if (from == to || samples.length == 0) {
            return samples.clone();
        }
        if (to != Leveller.RATE) {
            return new Resampler(from, to).apply(samples);
        }
        var known = TO_16_KHZ.get(from);
        if (known == null) {
            known = new Resampler(from, to);
            if (TO_16_KHZ.size() < MOST_RATES_KEPT) {
                TO_16_KHZ.put(from, known);
            }
        }
        return known.apply(samples);
    }

    private float[] apply(float[] samples) {
        var out = new float[(int) Math.max(1, Math.round((double) samples.length * to / from))];
        int before = taps / 2 - 1;
        var padded = new float[samples.length + 2 * taps];
        System.arraycopy(samples, 0, padded, before, samples.length);
        int count = phases.length - 1;
        for (int i = 0; i < out.length; i++) {
            long position = (long) i * from;
            int whole = (int) (position / to);
            double phase = (double) (position % to) * count / to;
            int nearest = (int) phase;
            float rest = (float) (phase - nearest);
            float value = Sinc.dot(padded, whole, phases[nearest]);
            if (count < to && rest > 0) {
                value += rest * (Sinc.dot(padded, whole, phases[nearest + 1]) - value);
            }
            out[i] = value;
        }
        return out;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
