package org.earshot.disguise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.earshot.audio.Levelled;
import org.earshot.audio.Leveller;
import org.junit.jupiter.api.Test;

class DisguiseTest {

    private static final int SECOND = 16_000;

    @Test
    void keepsTheLengthTheNumbersAndThePeaksOfWhateverComes() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            Strength strength = Strength.values()[random.nextInt(3)];
            Levelled before = Voices.levelled(Voices.anything(random));
            Levelled after = Disguise.of(before, strength, drawn(random));
            assertThat(after.samples()).as("seed %d, round %d", seed, round).hasSameSizeAs(before.samples());
            assertThat(after.durationMs()).isEqualTo(before.durationMs());
            for (float sample : after.samples()) {
                assertThat(Float.isFinite(sample))
                        .as("seed %d, round %d", seed, round)
                        .isTrue();
            }
            assertThat(after.truePeak())
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(Leveller.HIGHEST_TRUE_PEAK);
        }
    }

    @Test
    void speechStaysAsLoudAsItWas() {
        var random = new Random(4);
        for (int round = 0; round < 20; round++) {
            Levelled before = Voices.levelled(Voices.speechLike(80 + random.nextInt(200), 3 * SECOND));
            Levelled after = Disguise.of(before, Strength.STRONG, drawn(random));
            assertThat(after.loudnessAfter()).as("round %d", round).isCloseTo(before.loudnessAfter(), within(0.5));
            assertThat(after.gain()).isEqualTo(before.gain());
        }
    }

    @Test
    void silenceStaysSilent() {
        var random = new Random(9);
        for (int count : new int[] {0, 1, 2, 159, 320, 321, SECOND}) {
            assertThat(Disguise.of(Voices.levelled(new float[count]), Strength.STRONG, drawn(random))
                            .samples())
                    .containsOnly(new float[count]);
        }
    }

    @Test
    void theSameSeedSoundsTheSameAndAnotherOneDoesNot() {
        var random = new Random(2);
        byte[] seed = drawn(random);
        Levelled sound = Voices.levelled(Voices.speechLike(120, SECOND));
        float[] once = Disguise.of(sound, Strength.STRONG, seed).samples();
        float[] again = Disguise.of(sound, Strength.STRONG, seed.clone()).samples();
        float[] other = Disguise.of(sound, Strength.STRONG, drawn(random)).samples();

        assertThat(again).containsExactly(once);
        assertThat(Arrays.equals(once, other)).isFalse();
        assertThat(Disguise.of(sound, Strength.OFF, seed).samples()).containsExactly(sound.samples());
    }

    @Test
    void everyDrawLiesInItsRangeAndBothDirectionsHappen() {
        var random = new Random(3);
        for (Strength strength : new Strength[] {Strength.MILD, Strength.STRONG}) {
            int up = 0;
            for (int i = 0; i < 2000; i++) {
                Manner manner = Manner.drawn(strength, drawn(random));
                assertThat(manner.alpha()).isBetween(strength.lowestAlpha, strength.highestAlpha);
                assertThat(Math.abs(manner.semitones())).isBetween(strength.fewestSemitones, strength.mostSemitones);
                up += manner.semitones() > 0 ? 1 : 0;
            }
            assertThat(up).isBetween(850, 1150);
        }
        assertThatThrownBy(() -> Manner.drawn(Strength.STRONG, new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Where it gets loud and where it gets quiet stays where it was: ranges and spans of the clip stay true. */
    @Test
    void everySyllableStaysInItsPlace() {
        var random = new Random(8);
        for (int round = 0; round < 12; round++) {
            Levelled before = Voices.levelled(Voices.speechLike(90 + random.nextInt(150), 3 * SECOND));
            Levelled after = Disguise.of(before, Strength.STRONG, drawn(random));
            assertThat(likeness(envelope(before.samples()), envelope(after.samples())))
                    .as("round %d", round)
                    .isGreaterThan(0.9);
        }
    }

    /** Energy of every fortieth of a second, as a root: longer than two periods of the lowest voice. */
    private static double[] envelope(float[] samples) {
        var envelope = new double[samples.length / 400];
        for (int i = 0; i < envelope.length; i++) {
            for (int k = 0; k < 400; k++) {
                envelope[i] += samples[i * 400 + k] * samples[i * 400 + k];
            }
            envelope[i] = Math.sqrt(envelope[i]);
        }
        return envelope;
    }

    private static double likeness(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanOther = Arrays.stream(other).average().orElse(0);
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - meanOne) * (other[i] - meanOther);
            ones += (one[i] - meanOne) * (one[i] - meanOne);
            others += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return product / Math.sqrt(ones * others);
    }

    private static byte[] drawn(Random random) {
        var seed = new byte[Disguise.SEED_BYTES];
        random.nextBytes(seed);
        return seed;
    }
}
