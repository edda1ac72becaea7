package org.earshot.disguise;

import java.util.Random;
import org.earshot.audio.Decoded;
import org.earshot.audio.Levelled;
import org.earshot.audio.Leveller;

/** Sound for tests: something like speech, and what comes in beside speech. */
final class Voices {

    private static final int RATE = 16_000;

    private Voices() {}

    static Levelled levelled(float[] samples) {
        return Leveller.level(
                new Decoded(samples, RATE, 1, "wav", false, java.time.Duration.ofMillis(samples.length / 16)));
    }

    /** A buzz of this pitch through three resonances, in syllables with pauses between them. */
    static float[] speechLike(double pitch, int count) {
        double[] resonances = {600, 1400, 2600};
        var samples = new float[count];
        var state = new double[resonances.length][2];
        double phase = 0;
        for (int i = 0; i < count; i++) {
            phase += pitch / RATE;
            double value = phase >= 1 ? 1 : 0;
            phase -= Math.floor(phase);
            for (int k = 0; k < resonances.length; k++) {
                double radius = 0.97;
                double next = value
                        + 2 * radius * Math.cos(2 * Math.PI * resonances[k] / RATE) * state[k][0]
                        - radius * radius * state[k][1];
                state[k][1] = state[k][0];
                state[k][0] = next;
                value = next * 0.3;
            }
            double syllable = Math.max(0, Math.sin(2 * Math.PI * i / 4800));
            samples[i] = (float) (0.1 * value * syllable);
        }
        return samples;
    }

    static float[] noise(Random random, double level, int count) {
        var samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) (level * random.nextGaussian());
        }
        return samples;
    }

    static float[] tone(double hertz, double level, int count) {
        var samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) (level * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }

    /** Any of: silence, clicks, a square wave at full scale, a chord, noise, a whisper of noise, speech; 0 to 1.5 seconds of it. */
    static float[] anything(Random random) {
        int count = random.nextInt(8) == 0 ? random.nextInt(400) : random.nextInt(24_000);
        return switch (random.nextInt(7)) {
            case 0 -> new float[count];
            case 1 -> clicks(random, count);
            case 2 -> square(random, count);
            case 3 -> chord(random, count);
            case 4 -> noise(random, 0.3, count);
            case 5 -> noise(random, 1e-5, count);
            default -> speechLike(70 + random.nextInt(300), count);
        };
    }

    private static float[] clicks(Random random, int count) {
        var samples = new float[count];
        for (int i = 0; i < count; i += 1 + random.nextInt(4000)) {
            samples[i] = random.nextBoolean() ? 1 : -1;
        }
        return samples;
    }

    private static float[] square(Random random, int count) {
        var samples = tone(20 + random.nextInt(7900), 1, count);
        for (int i = 0; i < count; i++) {
            samples[i] = Math.signum(samples[i]);
        }
        return samples;
    }

    private static float[] chord(Random random, int count) {
        var samples = new float[count];
        for (int note = 0; note < 4; note++) {
            var one = tone(100 + random.nextInt(2000), 0.2, count);
            for (int i = 0; i < count; i++) {
                samples[i] += one[i];
            }
        }
        return samples;
    }
}
