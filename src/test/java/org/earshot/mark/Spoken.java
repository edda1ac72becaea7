package org.earshot.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sound that rises and falls like speech, and what marks and tests of them need. */
final class Spoken {

    private Spoken() {}

    /** Syllables of a gliding voice and of hissing, with pauses; as loud as a rendition. */
    static float[] of(long seed, double seconds) {
        var random = new Random(seed);
        var samples = new float[(int) (seconds * Marking.RATE)];
        double phase = 0;
        for (int start = 0; start < samples.length; ) {
            int length = 1200 + random.nextInt(3600);
            double pitch = 90 + random.nextInt(140);
            double glide = 0.85 + 0.3 * random.nextDouble();
            double formant = 400 + random.nextInt(2200);
            boolean hiss = random.nextInt(4) == 0;
            double loud = random.nextInt(6) == 0 ? 0.002 : 0.05 + 0.1 * random.nextDouble();
            for (int i = 0; i < length && start + i < samples.length; i++) {
                double part = (double) i / length;
                double value = 0.3 * random.nextGaussian();
                phase += 2 * Math.PI * pitch * (1 + (glide - 1) * part) / Marking.RATE;
                for (int harmonic = 1; !hiss && harmonic <= 24; harmonic++) {
                    double off = (harmonic * pitch - formant) / 500;
                    value += Math.sin(harmonic * phase) * (0.1 + Math.exp(-off * off));
                }
                samples[start + i] = (float) (loud * Math.sin(Math.PI * part) * value + 0.0005 * random.nextGaussian());
            }
            start += length;
        }
        float loudest = 0;
        for (float sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= 0.6f / loudest;
        }
        return samples;
    }

    static byte[] seed(Random random) {
        var seed = new byte[MarkPattern.SEED_BYTES];
        random.nextBytes(seed);
        return seed;
    }

    /** {@code count} listeners, numbered from 0, each with three plays; play {@code p} of listener {@code l} is {@code 10 l + p}. */
    static List<Suspect> suspects(Random random, int count) {
        var suspects = new ArrayList<Suspect>();
        for (int listener = 0; listener < count; listener++) {
            var plays = new ArrayList<Suspect.Play>();
            for (int play = 0; play < 3; play++) {
                plays.add(new Suspect.Play(10L * listener + play, seed(random)));
            }
            suspects.add(new Suspect(listener, seed(random), plays));
        }
        return suspects;
    }

    static float[] marked(float[] base, Suspect by, int play) {
        return Marking.marked(
                base, MarkPattern.of(by.seed(), by.plays().get(play).seed()));
    }

    /** How far what was changed lies below the whole, in dB. */
    static double distance(float[] samples, float[] marked) {
        double whole = 0;
        double changed = 0;
        for (int i = 0; i < samples.length; i++) {
            whole += samples[i] * samples[i];
            changed += (marked[i] - samples[i]) * (marked[i] - samples[i]);
        }
        return 10 * Math.log10(whole / changed);
    }
}
