package org.earshot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The cases of EBU Tech 3341 (table 1) that stereo tones can state, at 48 kHz and at the rate of renditions. */
class LoudnessTest {

    private static final int[] RATES = {48_000, 16_000};

    private static float[] at(double dbfs, double seconds, int rate) {
        return Sounds.tone(1000, Sounds.decibels(dbfs), seconds, rate);
    }

    private static void assertStereo(double lufs, int rate, float[] channel) {
        assertThat(Loudness.of(rate, channel, channel)).isCloseTo(lufs, within(0.1));
    }

    @Test
    void case1And2ReadTheLevelOfASteadyTone() {
        for (int rate : RATES) {
            assertStereo(-23, rate, at(-23, 20, rate));
            assertStereo(-33, rate, at(-33, 20, rate));
        }
    }

    @Test
    void case3LeavesQuietEndsToTheRelativeGate() {
        for (int rate : RATES) {
            assertStereo(-23, rate, Sounds.join(at(-36, 10, rate), at(-23, 60, rate), at(-36, 10, rate)));
        }
    }

    @Test
    void case4LeavesVeryQuietEndsToTheAbsoluteGate() {
        for (int rate : RATES) {
            assertStereo(
                    -23,
                    rate,
                    Sounds.join(
                            at(-72, 10, rate),
                            at(-36, 10, rate),
                            at(-23, 60, rate),
                            at(-36, 10, rate),
                            at(-72, 10, rate)));
        }
    }

    @Test
    void case5WeighsWhatPassesTheGate() {
        for (int rate : RATES) {
            assertStereo(-23, rate, Sounds.join(at(-26, 20, rate), at(-20, 20.1, rate), at(-26, 20, rate)));
        }
    }

    @Test
    void readsASingleChannelThreeDecibelsLower() {
        assertThat(Loudness.of(48_000, Sounds.tone(997, 1, 5, 48_000))).isCloseTo(-3.01, within(0.05));
    }

    @Test
    void measuresShortSoundWithoutGates() {
        var half = Sounds.join(at(-20, 1, 16_000), new float[16_000]);
        assertThat(Loudness.of(16_000, half)).isCloseTo(-20 - 3.01 - 3.01, within(0.1));
    }

    @Test
    void findsNoLoudnessInSilence() {
        assertThat(Loudness.of(16_000, new float[100])).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Loudness.of(16_000, new float[0])).isNegative();
        assertThat(Loudness.of(16_000, new float[160_000])).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
