package org.earshot.disguise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The parts of the disguise, each against what is known of it. */
class PartsTest {

    @Test
    void findsTheRootsThatAPolynomialWasMadeOf() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var roots = new Roots(20);
        for (int round = 0; round < 300; round++) {
            double[] coefficients = {1};
            double[][] known = new double[10][];
            for (int pair = 0; pair < 10; pair++) {
                double radius = 0.3 + 0.69 * random.nextDouble();
                double angle = 0.02 + (Math.PI - 0.04) * (pair + random.nextDouble()) / 10;
                known[pair] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
                coefficients = times(coefficients, new double[] {1, -2 * known[pair][0], radius * radius});
            }
            roots.find(coefficients);
            for (double[] one : known) {
                double nearest = Double.MAX_VALUE;
                for (int i = 0; i < 20; i++) {
                    nearest = Math.min(nearest, Math.hypot(roots.re[i] - one[0], roots.im[i] - one[1]));
                }
                assertThat(nearest).as("seed %d, round %d", seed, round).isLessThan(1e-3);
            }
        }
    }

    @Test
    void whatIsPredictedAndWhatIsLeftMakeTheFrameAgain() {
        var random = new Random(5);
        var frame = new double[320];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = random.nextGaussian();
        }
        double[] coefficients = Prediction.of(frame, 20);
        double[] again = Prediction.synthesised(Prediction.residual(frame, coefficients), coefficients);
        for (int i = 0; i < frame.length; i++) {
            assertThat(again[i]).isCloseTo(frame[i], within(1e-6));
        }
    }

    @Test
    void movesAToneByTheSemitonesItIsTold() {
        for (double semitones : new double[] {-4, -2, -1, 1, 2, 3.3, 4}) {
            float[] moved = PitchShift.apply(Voices.tone(440, 0.3, 16_000), semitones);
            double expected = 440 * Math.pow(2, semitones / 12);
            assertThat(crossings(moved)).as("%s semitones", semitones).isCloseTo(expected, within(expected * 0.02));
        }
    }

    @Test
    void nothingAboveHalfTheRateComesBackAsSomethingElse() {
        float[] moved = PitchShift.apply(Voices.tone(7_600, 0.3, 16_000), 4);
        double energy = 0;
        for (int i = 1000; i < 15_000; i++) {
            energy += moved[i] * moved[i];
        }
        assertThat(10 * Math.log10(energy / 14_000 / 0.045)).isLessThan(-30);
    }

    @Test
    void resonancesMoveAndThePitchStays() {
        float[] speech = Voices.speechLike(125, 16_000);
        float[] moved = McAdams.apply(speech, 0.7);
        assertThat(centre(moved)).isGreaterThan(centre(speech) * 1.1);
        assertThat(McAdams.apply(speech, 1)).usingComparatorWithPrecision(1e-3f).containsExactly(speech);
    }

    /** Upward crossings of nought in the middle half second, a second. */
    private static double crossings(float[] samples) {
        int count = 0;
        for (int i = 4_000; i < 12_000; i++) {
            count += samples[i] <= 0 && samples[i + 1] > 0 ? 1 : 0;
        }
        return count * 2;
    }

    /** How high the sound is on the whole: from the energy of its differences. */
    private static double centre(float[] samples) {
        double energy = 0;
        double differences = 0;
        for (int i = 1; i < samples.length; i++) {
            energy += samples[i] * samples[i];
            differences += (samples[i] - samples[i - 1]) * (samples[i] - samples[i - 1]);
        }
        return Math.sqrt(differences / energy);
    }

    private static double[] times(double[] one, double[] other) {
        var product = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int k = 0; k < other.length; k++) {
                product[i + k] += one[i] * other[k];
            }
        }
        return product;
    }
}
