package org.earshot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevellerTest {

    @Test
    void bringsWhispersAndShoutsToOneLoudness() {
        for (double dbfs : new double[] {-48, -35, -20, -6, 6}) {
            for (int rate : new int[] {8_000, 16_000, 44_100, 48_000}) {
                var levelled = Leveller.level(Sounds.decoded(Sounds.tone(700, Sounds.decibels(dbfs), 4, rate), rate));
                assertThat(levelled.loudnessAfter()).isCloseTo(Leveller.TARGET, within(0.1));
                assertThat(levelled.gain()).isCloseTo(Leveller.TARGET - levelled.loudnessBefore(), within(1e-9));
                assertThat(levelled.samples()).hasSize(64_000);
                assertThat(Loudness.of(Leveller.RATE, levelled.samples()))
                        .isCloseTo(levelled.loudnessAfter(), within(0.01));
            }
        }
    }

    @Test
    void leavesSilenceSilent() {
        for (int frames : new int[] {0, 1, 159, 16_000, 80_000}) {
            var levelled = Leveller.level(Sounds.decoded(new float[frames], 16_000));
            assertThat(levelled.samples()).containsOnly(new float[frames]);
            assertThat(levelled.gain()).isZero();
            assertThat(Peaks.of(levelled)).hasSize((frames + 319) / 320 * 2).containsOnly(new byte[frames > 0 ? 2 : 0]);
        }
    }

    @Test
    void raisesNothingByMoreThanThirtyDecibels() {
        for (int seconds : new int[] {1, 5}) {
            var levelled = Leveller.level(Sounds.decoded(Sounds.noise(3, 1e-4, seconds * 16_000), 16_000));
            assertThat(levelled.gain()).isEqualTo(30);
            assertThat(levelled.loudnessAfter()).isLessThan(Leveller.TARGET);
        }
    }

    @Test
    void neverLetsATruePeakAboveMinusThree() {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            int rate = new int[] {8_000, 16_000, 16_000, 44_100}[random.nextInt(4)];
            var levelled = Leveller.level(Sounds.decoded(nasty(random, rate), rate));
            assertThat(levelled.truePeak()).isLessThanOrEqualTo(-3);
            double closer = TruePeak.decibels(sixteenTimesPeak(levelled.samples()));
            assertThat(closer).as("round %d", round).isLessThanOrEqualTo(-3);
        }
    }

    /** Silence or speech-like quiet with bangs, squares, tones between the samples, and full-scale noise in it. */
    private static float[] nasty(Random random, int rate) {
        int count = rate / 2 + random.nextInt(rate);
        var samples = Sounds.noise(random.nextLong(), Math.pow(10, -5 * random.nextDouble()), count);
        for (int bang = random.nextInt(8); bang >= 0; bang--) {
            int from = random.nextInt(count);
            int length = 1 + random.nextInt(random.nextBoolean() ? 3 : 4000);
            double hertz = random.nextBoolean() ? rate / 4.0 : random.nextDouble() * rate / 2;
            int kind = random.nextInt(4);
            for (int i = from; i < Math.min(count, from + length); i++) {
                double wave = Math.sin(Math.PI / 4 + 2 * Math.PI * hertz * i / rate);
                samples[i] = (float)
                        switch (kind) {
                            case 0 -> wave;
                            case 1 -> Math.signum(wave);
                            case 2 -> 4 * wave;
                            default -> random.nextBoolean() ? 1 : -1;
                        };
            }
        }
        return samples;
    }

    /** A slow estimate with a longer kernel than the product's own. */
    private static float sixteenTimesPeak(float[] samples) {
        float peak = 0;
        int taps = 128;
        var padded = new float[samples.length + taps];
        System.arraycopy(samples, 0, padded, taps / 2 - 1, samples.length);
        for (int phase = 0; phase < 16; phase++) {
            var weights = Sinc.weights(phase / 16.0, taps, 1, 8);
            for (int i = 0; i < samples.length; i++) {
                peak = Math.max(peak, Math.abs(Sinc.dot(padded, i, weights)));
            }
        }
        return peak;
    }

    @Test
    void holdsABangDownAndKeepsTheSpeechAroundIt() {
        var quiet = Sounds.tone(500, Sounds.decibels(-30), 2, 16_000);
        var levelled = Leveller.level(Sounds.decoded(Sounds.join(quiet, Sounds.noise(2, 1, 32), quiet), 16_000));
        assertThat(levelled.limited()).isTrue();
        var speech = Arrays.copyOfRange(levelled.samples(), 48_000, 60_000);
        double byGainAlone = -30 - 3;
        assertThat(20 * Math.log10(Sounds.amplitudeAt(speech, 500, 16_000))).isGreaterThan(byGainAlone + 8);
    }

    @Test
    void removesAConstantOffset() {
        var samples = Sounds.tone(500, 0.1, 1, 16_000);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += 0.5f;
        }
        double sum = 0;
        for (float sample : Leveller.level(Sounds.decoded(samples, 16_000)).samples()) {
            sum += sample;
        }
        assertThat(sum / samples.length).isCloseTo(0, within(1e-4));
    }

    @Test
    void resamplesWithoutAliases() {
        for (int rate : new int[] {22_050, 44_100, 48_000, 96_000, 44_101}) {
            var folded = Resampler.resample(Sounds.tone(9_500, 1, 1, rate), rate, 16_000);
            assertThat(TruePeak.decibels(middle(folded)))
                    .as("9.5 kHz at %d", rate)
                    .isLessThan(-70);
            var kept = Resampler.resample(Sounds.tone(6_500, 0.5, 1, rate), rate, 16_000);
            assertThat(Sounds.amplitudeAt(kept, 6_500, 16_000)).isCloseTo(0.5, within(0.01));
        }
        var raised = Resampler.resample(Sounds.tone(3_000, 0.5, 1, 8_000), 8_000, 16_000);
        assertThat(Sounds.amplitudeAt(raised, 3_000, 16_000)).isCloseTo(0.5, within(0.01));
        assertThat(Sounds.amplitudeAt(raised, 5_000, 16_000)).as("image").isLessThan(1e-4);
    }

    private static float middle(float[] samples) {
        float peak = 0;
        for (int i = 1000; i < samples.length - 1000; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    @Test
    void drawsTheLowestAndHighestOfEachFiftieth() {
        var samples = new float[321];
        samples[5] = 0.5f;
        samples[319] = -1;
        samples[320] = 0.25f;
        var sound = new Levelled(samples, 16_000, -23, -23, 0, -3, false);
        assertThat(Peaks.of(sound)).containsExactly(-127, 64, 32, 32);
        assertThat(sound.durationMs()).isEqualTo(20);
    }
}
