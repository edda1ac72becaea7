package org.earshot.testing;

import java.util.Arrays;
import java.util.Random;

/** What happens to a sound on its way out, as far as it can be done here: mono samples in, mono samples out. */
public final class Attacks {

    private Attacks() {}

    /** Every other sample after a low-pass filter. */
    public static float[] halfTheRate(float[] samples) {
        float[] out = new float[samples.length / 2];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            for (int k = -24; k <= 24; k++) {
                int at = 2 * i + k;
                if (at >= 0 && at < samples.length) {
                    double sinc = k == 0 ? 0.46 : Math.sin(Math.PI * 0.46 * k) / (Math.PI * k);
                    sum += samples[at] * sinc * (0.54 + 0.46 * Math.cos(Math.PI * k / 25));
                }
            }
            out[i] = (float) sum;
        }
        return out;
    }

    /** ITU-T G.711 mu-law there and back, by its formula. */
    public static float[] muLaw(float[] samples) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            double pressed =
                    Math.signum(samples[i]) * Math.log1p(255 * Math.min(1, Math.abs(samples[i]))) / Math.log(256);
            double step = Math.round(pressed * 127) / 127.0;
            out[i] = (float) (Math.signum(step) * (Math.pow(256, Math.abs(step)) - 1) / 255);
        }
        return out;
    }

    /** White noise, so many decibels below the sound. */
    public static float[] noise(float[] samples, double decibels, long seed) {
        var random = new Random(seed);
        double power = 0;
        for (float sample : samples) {
            power += sample * sample;
        }
        double level = Math.sqrt(power / samples.length) * Math.pow(10, -decibels / 20);
        float[] out = samples.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += (float) (level * random.nextGaussian());
        }
        return out;
    }

    /** Played faster, as a tape would be. */
    public static float[] speed(float[] samples, double times) {
        float[] out = new float[(int) (samples.length / times) - 1];
        for (int i = 0; i < out.length; i++) {
            double at = i * times;
            int whole = (int) at;
            double rest = at - whole;
            out[i] = (float) (samples[whole] * (1 - rest) + samples[Math.min(samples.length - 1, whole + 1)] * rest);
        }
        return out;
    }

    /** The middle half, begun a little off any grid. */
    public static float[] middleHalf(float[] samples) {
        return Arrays.copyOfRange(samples, samples.length / 4 + 77, 3 * samples.length / 4 + 77);
    }

    /** A small room: four echoes. */
    public static float[] room(float[] samples) {
        float[] out = samples.clone();
        int[] late = {171, 403, 811, 1502};
        float[] quieter = {0.4f, 0.3f, 0.2f, 0.12f};
        for (int echo = 0; echo < late.length; echo++) {
            for (int i = late[echo]; i < out.length; i++) {
                out[i] += quieter[echo] * samples[i - late[echo]];
            }
        }
        return out;
    }
}
