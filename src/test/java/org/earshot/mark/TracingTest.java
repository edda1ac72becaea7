package org.earshot.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.earshot.mark.Finding.Compared;
import org.earshot.mark.Finding.CouldNotAlign;
import org.earshot.mark.Finding.Outcome;
import org.earshot.mark.Finding.Standing;
import org.junit.jupiter.api.Test;

class TracingTest {

    private final Random random = new Random(11);
    private final float[] base = Spoken.of(5, 4);
    private final List<Suspect> suspects = Spoken.suspects(random, 100);

    @Test
    void theRightListenerAndTheirPlayAreFoundAmongAHundred() {
        for (int listener : new int[] {0, 42, 99}) {
            var found = compared(Spoken.marked(base, suspects.get(listener), 1));

            assertThat(found.outcome()).isEqualTo(Outcome.NAMED);
            assertThat(found.named()).extracting(Standing::listener).containsExactly((long) listener);
            assertThat(found.named().getFirst().play()).hasValue(10L * listener + 1);
            assertThat(found.standings()).hasSize(100);
            assertThat(found.standings().get(1).z()).isLessThan(Tracing.LIKELY);
        }
    }

    @Test
    void aPartAmongOtherSoundIsEnough() {
        var part = Arrays.copyOfRange(Spoken.marked(base, suspects.get(7), 0), 16_000, 48_000);
        var found = new float[96_000];
        System.arraycopy(Spoken.of(81, 2), 0, found, 0, 32_000);
        System.arraycopy(part, 0, found, 30_000, part.length);
        System.arraycopy(Spoken.of(82, 2), 0, found, 64_000, 32_000);

        var compared = compared(found);

        assertThat(compared.named()).extracting(Standing::listener).containsExactly(7L);
        assertThat(compared.alignment().offset()).isEqualTo(14_000.0 / Marking.RATE, offset(0.01));
    }

    @Test
    void anotherSpeedAnotherLevelAndNoiseDoNotHide() {
        var found = Warp.by(Spoken.marked(base, suspects.get(31), 2), 1.013);
        for (int i = 0; i < found.length; i++) {
            found[i] = (float) (-0.3 * found[i] + 0.0005 * random.nextGaussian());
        }

        var compared = compared(found);

        assertThat(compared.named()).extracting(Standing::listener).containsExactly(31L);
        assertThat(compared.alignment().speed()).isEqualTo(1.013, offset(0.004));
        assertThat(compared.alignment().pitchMoved()).isTrue();
    }

    @Test
    void ofThreeWhoMixedTheirCopiesOnlyTheyAreNamed() {
        var mixed = new float[base.length];
        for (int listener : new int[] {10, 20, 30}) {
            var copy = Spoken.marked(base, suspects.get(listener), 0);
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += copy[i] / 3;
            }
        }

        assertThat(compared(mixed).named())
                .extracting(Standing::listener)
                .isNotEmpty()
                .isSubsetOf(10L, 20L, 30L);
    }

    @Test
    void averagingOnesOwnPlaysLeavesTheListener() {
        var mixed = new float[base.length];
        for (int play = 0; play < 3; play++) {
            var copy = Spoken.marked(base, suspects.get(64), play);
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += copy[i] / 3;
            }
        }

        assertThat(compared(mixed).named()).extracting(Standing::listener).containsExactly(64L);
    }

    @Test
    void nobodyIsNamedForAnUnmarkedSound() {
        assertThat(compared(base).outcome()).isEqualTo(Outcome.NOBODY);
        assertThat(compared(Spoken.marked(base, Spoken.suspects(random, 1).getFirst(), 0))
                        .outcome())
                .isEqualTo(Outcome.NOBODY);
    }

    @Test
    void silenceAndOtherSoundsAccuseNobody() {
        var other = Spoken.marked(Spoken.of(6, 4), suspects.get(1), 0);

        assertThat(Tracing.trace(new float[64_000], base, suspects)).isInstanceOf(CouldNotAlign.class);
        assertThat(Tracing.trace(base, new float[64_000], suspects)).isInstanceOf(CouldNotAlign.class);
        assertThat(Tracing.trace(new float[0], base, suspects)).isInstanceOf(CouldNotAlign.class);
        assertThat(Tracing.trace(new float[100], new float[100], suspects)).isInstanceOf(CouldNotAlign.class);
        assertThat(Tracing.trace(other, base, suspects)).isInstanceOf(CouldNotAlign.class);
        var silent = Tracing.traceAt(new float[64_000], base, new Alignment(0, 1, false), suspects);
        assertThat(((Compared) silent).outcome()).isEqualTo(Outcome.NOBODY);
    }

    @Test
    void whereAPersonSaysIsWhereItIsLookedFor() {
        var found = new float[100_000];
        System.arraycopy(Spoken.marked(base, suspects.get(55), 0), 0, found, 20_000, base.length);

        var compared = (Compared) Tracing.traceAt(found, base, new Alignment(1.32, 1.002, false), suspects);

        assertThat(compared.named()).extracting(Standing::listener).containsExactly(55L);
        assertThat(compared.alignment().offset()).isEqualTo(1.25, offset(0.005));
    }

    @Test
    void strangersStandAsChanceHasIt() {
        long seed = 20261122;
        var strangers = new Random(seed);
        var track = Track.of(Spoken.marked(base, suspects.get(3), 0), base, new Alignment(0, 1, false));
        var evidence = Evidence.of(track, base);
        double sum = 0;
        double squares = 0;
        double highest = 0;
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            var stranger = new Suspect(i, Spoken.seed(strangers), List.of());
            double z = Tracing.standing(evidence, stranger).z();
            sum += z;
            squares += z * z;
            highest = Math.max(highest, z);
        }

        assertThat(sum / count).as("seed %d", seed).isEqualTo(0, offset(0.03));
        assertThat(squares / count).as("seed %d", seed).isEqualTo(1, offset(0.05));
        assertThat(highest).as("seed %d", seed).isLessThan(Tracing.LIKELY);
    }

    private Compared compared(float[] found) {
        return (Compared) Tracing.trace(found, base, suspects);
    }
}
