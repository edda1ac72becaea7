package org.earshot.testing;

import java.util.Random;
import org.earshot.audio.Wav;

/** Sound with the build of speech and no words: syllables of a gliding voice through changing formants, hisses and pauses. */
public final class Babble {

    private static final int RATE = 16_000;
    private static final int HIGHEST = 3800;

    private Babble() {}

    /** The same seed gives the same sound: 16 kHz mono. */
    public static float[] samples(long seed, int milliseconds) {
        var random = new Random(seed);
        float[] out = new float[RATE / 1000 * milliseconds];
        double pitch = 90 + 130 * random.nextDouble();
        int at = 0;
        while (at < out.length) {
            int length = Math.min(out.length - at, RATE / 1000 * (90 + random.nextInt(160)));
            double kind = random.nextDouble();
            if (kind < 0.7) {
                voiced(random, out, at, length, pitch);
            } else if (kind < 0.88) {
                hiss(random, out, at, length);
            }
            at += length;
        }
        return out;
    }

    public static byte[] wav(long seed, int milliseconds) {
        return Wav.write16(samples(seed, milliseconds), RATE);
    }

    private static void voiced(Random random, float[] out, int from, int length, double pitch) {
        double[] formants = {
            300 + 500 * random.nextDouble(), 900 + 1400 * random.nextDouble(), 2400 + 1000 * random.nextDouble()
        };
        double begin = pitch * (0.85 + 0.3 * random.nextDouble());
        double end = pitch * (0.85 + 0.3 * random.nextDouble());
        double loud = 0.05 + 0.1 * random.nextDouble();
        double turn = 0;
        for (int i = 0; i < length; i++) {
            double hertz = begin + (end - begin) * i / length;
            turn += hertz / RATE;
            double value = 0;
            for (int harmonic = 1; harmonic * hertz < HIGHEST; harmonic++) {
                value += weight(harmonic * hertz, formants) * Math.sin(2 * Math.PI * turn * harmonic);
            }
            out[from + i] += (float) (loud * Math.sin(Math.PI * i / length) * value);
        }
    }

    private static double weight(double hertz, double[] formants) {
        double weight = 0.02;
        for (double formant : formants) {
            double away = (hertz - formant) / 120;
            weight += 1 / (1 + away * away);
        }
        return weight;
    }

    private static void hiss(Random random, float[] out, int from, int length) {
        float before = 0;
        for (int i = 0; i < length; i++) {
            float white = (float) random.nextGaussian();
            out[from + i] += (float) (0.03 * Math.sin(Math.PI * i / length)) * (white - before);
            before = white;
        }
    }
}
