package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant SHIFT = NOW.minus(Duration.ofHours(5));

    @Test
    void theMixFollowsWhicheverOfDayAndWeekIsFuller() {
        assertThat(mix(19, 10)).isEqualTo(Mix.FULL);
        assertThat(mix(20, 10)).isEqualTo(Mix.HALVED);
        assertThat(mix(1, 70)).isEqualTo(Mix.HALVED);
        assertThat(mix(32, 0)).isEqualTo(Mix.LIMITED);
        assertThat(mix(1, 112)).isEqualTo(Mix.LIMITED);
        assertThat(mix(40, 0)).isEqualTo(Mix.NEUTRAL_ONLY);
        assertThat(mix(0, 140)).isEqualTo(Mix.NEUTRAL_ONLY);
    }

    @Test
    void aWeekThatWasFullStaysSo() {
        assertThat(Verdicts.mix(figures(0, 120), budget(1, null), true)).isEqualTo(Mix.NEUTRAL_ONLY);
        assertThat(Verdicts.weekMayHaveBeenFull(figures(0, 111), budget(1, null)))
                .isFalse();
        assertThat(Verdicts.weekMayHaveBeenFull(figures(0, 113), budget(1, null)))
                .isTrue();
    }

    @Test
    void lessOfABudgetIsNeverMoreSound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Figures figures = figures(random.nextDouble(60), random.nextDouble(200));
            double factor = 0.25 + 0.75 * random.nextDouble();
            Mix whole = Verdicts.mix(figures, budget(1, null), false);
            Mix part = Verdicts.mix(figures, budget(factor, null), false);
            assertThat(part).as("seed %d, round %d", seed, i).isGreaterThanOrEqualTo(whole);
        }
    }

    @Test
    void somethingSevereAsksForRecoveryUntilAWayOnIsChosen() {
        Instant severe = NOW.minusSeconds(60);
        Figures figures = new Figures(12, 12, 12, severe, null, severe, null);
        assertThat(Verdicts.recoveryDue(figures, budget(1, null))).isTrue();
        assertThat(Verdicts.recoveryDue(figures, budget(1, NOW.minusSeconds(61))))
                .isTrue();
        assertThat(Verdicts.recoveryDue(figures, budget(1, NOW.minusSeconds(30))))
                .isFalse();
    }

    @Test
    void whatWasSevereBeforeThisDayIsOver() {
        Instant yesterday = SHIFT.minusSeconds(1);
        assertThat(Verdicts.recoveryDue(new Figures(0, 12, 0, null, null, yesterday, null), budget(1, null)))
                .isFalse();
    }

    @Test
    void tooMuchInShortTimeAsksForRecovery() {
        Instant heard = NOW.minusSeconds(60);
        assertThat(Verdicts.recoveryDue(new Figures(31, 31, 29.9, heard, null, null, heard), budget(1, null)))
                .isFalse();
        assertThat(Verdicts.recoveryDue(new Figures(31, 31, 30, heard, null, null, heard), budget(1, null)))
                .isTrue();
    }

    @Test
    void anyExtremeClipAsksForRecovery() {
        Instant heard = NOW.minusSeconds(60);
        assertThat(Verdicts.recoveryDue(new Figures(9, 9, 9, heard, heard, null, null), budget(1, null)))
                .isTrue();
    }

    @Test
    void neutralClipsComeFirst() {
        Instant at = NOW.minusSeconds(60);
        Figures disturbing = new Figures(4, 4, 4, at, null, null, at);
        assertThat(Verdicts.neutralOwed(disturbing, budget(1, null), 0, 0)).isEqualTo(3);
        assertThat(Verdicts.neutralOwed(disturbing, budget(1, null), 0, 2)).isEqualTo(1);
        assertThat(Verdicts.neutralOwed(disturbing, budget(1, null), 0, 9)).isZero();
        Figures both = new Figures(16, 16, 16, at, null, at.minusSeconds(600), at);
        assertThat(Verdicts.neutralOwed(both, budget(1, null), 4, 0)).isEqualTo(6);
        assertThat(Verdicts.neutralOwed(both, budget(1, null), 9, 0)).isEqualTo(3);
    }

    @Test
    void theLastHalfHourOfAShiftIsCalm() {
        assertThat(Verdicts.shiftEnding(ending(NOW.plus(Duration.ofMinutes(31)))))
                .isFalse();
        assertThat(Verdicts.shiftEnding(ending(NOW.plus(Duration.ofMinutes(30)))))
                .isTrue();
        assertThat(Verdicts.shiftEnding(ending(null))).isFalse();
    }

    @Test
    void whatIsRoutedGetsLighterWithTheMix() {
        assertThat(new MayHear(Mix.HALVED, false, 0, false, false).routes(Severity.S4))
                .isTrue();
        assertThat(new MayHear(Mix.LIMITED, false, 0, false, false).routes(Severity.S2))
                .isFalse();
        assertThat(new MayHear(Mix.LIMITED, false, 0, false, false).routes(Severity.S1))
                .isTrue();
        assertThat(new MayHear(Mix.FULL, false, 0, true, false).routes(Severity.S2))
                .isFalse();
        assertThat(new MayHear(Mix.NEUTRAL_ONLY, false, 0, false, false).routes(Severity.S0))
                .isFalse();
        assertThat(new MayHear(Mix.FULL, false, 1, false, false).routes(Severity.S0))
                .isFalse();
    }

    private static Mix mix(double day, double week) {
        return Verdicts.mix(figures(day, week), budget(1, null), false);
    }

    private static Figures figures(double day, double week) {
        return new Figures(day, week, 0, null, null, null, null);
    }

    private static Budget budget(double factor, @Nullable Instant goneOn) {
        return new Budget(Settings.FIRST, factor, SHIFT, null, goneOn, NOW);
    }

    private static Budget ending(@Nullable Instant at) {
        return new Budget(Settings.FIRST, 1, SHIFT, at, null, NOW);
    }
}
