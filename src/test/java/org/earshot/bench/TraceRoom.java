package org.earshot.bench;

import java.io.IOException;
import java.util.Random;

/**
 * A simulated re-recording: a loudspeaker's and a microphone's bands, a room's response made of a direct sound, a few early
 * reflections and a dying tail, and noise.
 *
 * @param delay samples until the direct sound
 * @param seconds until the tail is 60 dB down
 * @param direct dB of the direct sound above all that comes after it
 * @param clean dB of the sound above the noise
 */
record TraceRoom(int delay, double seconds, double direct, double clean) {

    /** A telephone held to the loudspeaker in a furnished room. */
    static final TraceRoom NEAR = new TraceRoom(120, 0.25, 6, 30);

    /** A telephone across a desk in a harder room. */
    static final TraceRoom FAR = new TraceRoom(300, 0.45, 1, 25);

    private static final int EARLY = 1200;

    float[] recorded(float[] samples, long seed) throws IOException, InterruptedException {
        var random = new Random(seed);
        var echoed = echoed(samples, response(random));
        var heard = TraceTools.sox(
                echoed,
                "norm",
                "-3",
                "highpass",
                "250",
                "lowpass",
                "6500",
                "equalizer",
                "1100",
                "1.5q",
                "4",
                "equalizer",
                "2600",
                "2q",
                "-5",
                "norm",
                "-3");
        return noisy(heard, clean, random);
    }

    static float[] noisy(float[] samples, double clean, Random random) {
        double energy = 0;
        for (float sample : samples) {
            energy += sample * sample;
        }
        double level = Math.sqrt(energy / samples.length * Math.pow(10, -clean / 10));
        var noisy = samples.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) (level * random.nextGaussian());
        }
        return noisy;
    }

    private float[] response(Random random) {
        int count = (int) (seconds * 16_000);
        var response = new float[delay + count];
        double energy = 0;
        for (int i = 40; i < count; i++) {
            double size = i >= EARLY ? 0.5 : random.nextDouble() < 0.02 ? 2.5 : 0.15;
            double value = size * random.nextGaussian() * Math.exp(-6.9 * i / count);
            response[delay + i] = (float) value;
            energy += value * value;
        }
        float scale = (float) Math.sqrt(Math.pow(10, -direct / 10) / energy);
        for (int i = 0; i < response.length; i++) {
            response[i] *= scale;
        }
        response[delay] = 1;
        return response;
    }

    private static float[] echoed(float[] samples, float[] response) {
        var echoed = new float[samples.length + response.length];
        for (int j = 0; j < response.length; j++) {
            float weight = response[j];
            for (int i = 0; weight != 0 && i < samples.length; i++) {
                echoed[j + i] += weight * samples[i];
            }
        }
        // Through 16 bits it must not clip on its way to the next program.
        for (int i = 0; i < echoed.length; i++) {
            echoed[i] *= 0.3f;
        }
        return echoed;
    }
}
