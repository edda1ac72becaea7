package org.earshot.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private final Random random = new Random(4);
    private final MarkPattern pattern = MarkPattern.of(Spoken.seed(random), Spoken.seed(random));

    @Test
    void aMarkedSoundIsAsLongAndHardlyDiffers() {
        for (int i = 0; i < 10; i++) {
            var sound = Spoken.of(i, 0.7 + i * 0.4);
            var before = sound.clone();

            var marked = Marking.marked(sound, pattern);

            assertThat(marked).hasSameSizeAs(sound).isNotEqualTo(sound);
            assertThat(sound).isEqualTo(before);
            assertThat(Spoken.distance(sound, marked)).isGreaterThanOrEqualTo(Marking.LEAST_DISTANCE);
            assertThat(largestChange(sound, marked)).isLessThan(0.25f * largest(sound));
        }
    }

    @Test
    void whateverTheSoundTheMarkLiesFarBelowIt() {
        var noise = new float[30_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.2 * random.nextGaussian());
        }
        var click = new float[20_000];
        click[9_000] = 0.9f;

        assertThat(Spoken.distance(noise, Marking.marked(noise, pattern))).isGreaterThanOrEqualTo(24);
        assertThat(Spoken.distance(click, Marking.marked(click, pattern))).isGreaterThanOrEqualTo(24);
        assertThat(Spoken.distance(tone(1000, 0.5f), Marking.marked(tone(1000, 0.5f), pattern)))
                .isGreaterThanOrEqualTo(24);
    }

    @Test
    void nothingReachesFullScale() {
        var loud = tone(700, 1);
        for (int i = 0; i < loud.length; i++) {
            loud[i] = loud[i] > 0 ? 1 : -1;
        }

        assertThat(largest(Marking.marked(loud, pattern))).isLessThan(1);
    }

    @Test
    void silenceStaysSilenceAndTheShortestSoundsPass() {
        assertThat(Marking.marked(new float[5000], pattern)).isEqualTo(new float[5000]);
        for (int length : new int[] {0, 1, 2, 7, 255, 513, 1023, 1024, 1025}) {
            assertThat(Marking.marked(Arrays.copyOf(tone(500, 0.3f), length), pattern))
                    .hasSize(length);
        }
    }

    @Test
    void whatLiesOutsideTheBandsIsNotTouched() {
        var high = tone(6000, 0.5f);

        assertThat(largestChange(high, Marking.marked(high, pattern))).isLessThan(0.003f);
    }

    @Test
    void theSameSeedsAlwaysGiveTheSamePattern() {
        // AES-256 of zeros under a key of zeros: whatever was marked with a seed stays traceable with it.
        var zeros = new byte[MarkPattern.SEED_BYTES];

        assertThat(MarkPattern.stream(zeros, 2)).containsExactly(0xdc95c078a2408989L, 0xad48a21492842087L);
        assertThat(MarkPattern.of(zeros, zeros).signs(2)).isEqualTo(MarkPattern.stream(zeros, 2));
        assertThat(Marking.marked(Spoken.of(1, 1), MarkPattern.of(zeros, zeros)))
                .isEqualTo(Marking.marked(Spoken.of(1, 1), MarkPattern.of(zeros, zeros)));
    }

    @Test
    void everyFourthCellIsThePlaysAndTheOthersTheListeners() {
        var listener = Spoken.seed(random);
        long[] one = MarkPattern.of(listener, Spoken.seed(random)).signs(400);
        long[] other = MarkPattern.of(listener, Spoken.seed(random)).signs(400);
        long[] stranger =
                MarkPattern.of(Spoken.seed(random), Spoken.seed(random)).signs(400);
        long differing = 0;
        long strange = 0;
        long ofPlays = 0;
        for (int slot = 0; slot < 400; slot++) {
            long bands = (1L << MarkPattern.BANDS) - 1;
            assertThat((one[slot] ^ other[slot]) & bands & ~MarkPattern.playBands(slot))
                    .isZero();
            differing += Long.bitCount((one[slot] ^ other[slot]) & MarkPattern.playBands(slot));
            strange += Long.bitCount((one[slot] ^ stranger[slot]) & bands);
            ofPlays += Long.bitCount(MarkPattern.playBands(slot));
        }
        assertThat((double) ofPlays / (400 * MarkPattern.BANDS)).isBetween(0.24, 0.26);
        assertThat((double) differing / ofPlays).isBetween(0.46, 0.54);
        assertThat((double) strange / (400 * MarkPattern.BANDS)).isBetween(0.48, 0.52);
    }

    @Test
    void refusesASeedOfAnotherLength() {
        assertThatThrownBy(() -> MarkPattern.of(new byte[16], new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static float[] tone(double hertz, float size) {
        var tone = new float[16_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (size * Math.sin(2 * Math.PI * hertz * i / Marking.RATE));
        }
        return tone;
    }

    private static float largest(float[] samples) {
        return largestChange(new float[samples.length], samples);
    }

    private static float largestChange(float[] a, float[] b) {
        float largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
