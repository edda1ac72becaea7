package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.earshot.testing.Refused;
import org.junit.jupiter.api.Test;

class ShiftSimulationTest {

    private static final ImaginedShift HEAVY = new ImaginedShift(9, 60, 12, 600, 600, 150, 30, 60, 40, false);

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(ShiftSimulation.run(Settings.FIRST, HEAVY)).isEqualTo(ShiftSimulation.run(Settings.FIRST, HEAVY));
    }

    @Test
    void nothingHeavyComesFromNothingHeavy() {
        var calm = new ImaginedShift(8, 60, 10, 0, 0, 0, 0, 50, 0, false);
        ShiftCourse course = ShiftSimulation.run(Settings.FIRST, calm);
        assertThat(course.points()).isZero();
        assertThat(course.stopped()).isZero();
        assertThat(course.neutral()).isZero();
        assertThat(course.course()).hasSize(33).allMatch(used -> used.high() == 0);
    }

    @Test
    void past100PercentNothingCountsAnyMore() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Settings settings = any(random);
            ImaginedShift shift = any(random, settings);
            double heaviest = settings.points(Severity.S4, 120_000);
            OneShift one = OneShift.of(settings, shift, i, 1);
            double stop = Math.min(
                    settings.dayBudget() * factor(settings, shift),
                    settings.weekBudget() * factor(settings, shift) - shift.weekBefore());
            assertThat(one.points()).as("seed %d, round %d", seed, i).isLessThan(Math.max(0, stop) + heaviest + 1e-9);
            if (stop <= 0) {
                assertThat(one.points()).as("seed %d, round %d", seed, i).isZero();
            }
        }
    }

    @Test
    void whatIsUsedNeverShrinksDuringAShift() {
        OneShift one = OneShift.of(Settings.FIRST, HEAVY, 7, 15);
        assertThat(one.course()).isSorted().hasSize(37);
        assertThat(one.course().getLast()).isEqualTo(one.used());
    }

    /** By a fifth or more, and of all shifts together: in a single one, what was not routed makes room for something else. */
    @Test
    void tighterBudgetsLetNoMoreThrough() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Settings settings = any(random);
            ImaginedShift shift = any(random, settings);
            double tightening = 0.5 + 0.3 * random.nextDouble();
            double loose = ShiftSimulation.run(settings, shift).points();
            double tight =
                    ShiftSimulation.run(scaled(settings, tightening), shift).points();
            assertThat(tight)
                    .as("seed %d, round %d: %s %s %s", seed, i, settings, shift, tightening)
                    .isLessThanOrEqualTo(loose);
        }
    }

    @Test
    void heavierWeightsAndMoreNeutralClipsMeanFewerHeavyOnes() {
        ShiftCourse now = ShiftSimulation.run(Settings.FIRST, HEAVY);
        ShiftCourse heavier = ShiftSimulation.run(with(Setting.WEIGHT_S2, 8), HEAVY);
        assertThat(heavier.heard().get(Severity.S2)).isLessThan(now.heard().get(Severity.S2));
        var rare = new ImaginedShift(8, 60, 5, 0, 50, 0, 0, 70, 0, false);
        double calm = ShiftSimulation.run(Settings.FIRST, rare).neutral();
        assertThat(ShiftSimulation.run(with(Setting.NEUTRAL_AFTER_S2, 12), rare).neutral())
                .isGreaterThan(2 * calm);
    }

    @Test
    void everySevereClipIsFollowedByAPause() {
        var onlySevere = new ImaginedShift(1, 60, 5, 0, 0, 10_000, 0, 0, 0, false);
        OneShift one = OneShift.of(Settings.FIRST, onlySevere, 1, 15);
        assertThat(one.pauses()).isEqualTo(one.heard(Severity.S3)).isPositive();
        assertThat(one.neutral()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void tooMuchInShortTimeBringsAPause() {
        var oneAfterAnother = new ImaginedShift(1, 60, 5, 0, 10_000, 0, 0, 0, 0, false);
        Settings dense = with(Setting.NEUTRAL_AFTER_S2, 0);
        assertThat(OneShift.of(dense, oneAfterAnother, 1, 15).pauses()).isPositive();
        Settings never = Settings.of(setting -> setting == Setting.ACUTE_TRIGGER ? 1_000 : setting.of(dense));
        assertThat(OneShift.of(never, oneAfterAnother, 1, 15).pauses()).isZero();
    }

    @Test
    void pastHalfOfTheBudgetHalfOfTheForeseenOnesAreSomebodyElses() {
        Settings light = Settings.of(setting -> switch (setting) {
            case WEIGHT_S1, WEIGHT_S2 -> 0.001;
            case NEUTRAL_AFTER_S2, CALM_END -> 0;
            default -> setting.of(Settings.FIRST);
        });
        double fresh = ShiftSimulation.run(light, halfHeavy(0)).heard().getOrDefault(Severity.S2, 0.0);
        double past = ShiftSimulation.run(light, halfHeavy(84)).heard().getOrDefault(Severity.S2, 0.0);
        assertThat(past / fresh).isCloseTo(2 / 3.0, within(0.02));
    }

    private static ImaginedShift halfHeavy(int weekBefore) {
        return new ImaginedShift(8, 60, 5, 0, 5_000, 0, 0, 100, weekBefore, false);
    }

    @Test
    void nothingForeseenAsHeavyComesAtTheEndOfAShift() {
        var foreseen = new ImaginedShift(1, 60, 5, 0, 3000, 0, 0, 100, 0, false);
        Settings calm = with(Setting.CALM_END, 60);
        assertThat(OneShift.of(calm, foreseen, 3, 15).points()).isZero();
        assertThat(OneShift.of(Settings.FIRST, foreseen, 3, 15).points()).isPositive();
    }

    @Test
    void aShiftThatCannotBeIsRefused() {
        var tooLong = new ImaginedShift(13, 60, 5, 0, 0, 0, 0, 50, 0, false);
        var tooMany = new ImaginedShift(8, 60, 5, 4000, 4000, 2000, 1, 50, 0, false);
        Refused.with("exposure.imagined", () -> tooLong.possible().orThrow());
        Refused.with("exposure.imagined", () -> tooMany.possible().orThrow());
        ImaginedShift.USUAL.possible().orThrow();
    }

    @Test
    void theMixOfClipsIsTheOneAskedFor() {
        var open = new ImaginedShift(12, 240, 5, 1000, 0, 0, 0, 0, 0, false);
        Settings endless = Settings.of(setting -> setting == Setting.WEIGHT_S1 ? 0.001 : setting.of(Settings.FIRST));
        assertThat(ShiftSimulation.run(endless, open).heard().get(Severity.S1)).isCloseTo(288, within(10.0));
    }

    private static double factor(Settings settings, ImaginedShift shift) {
        return shift.newcomer() ? settings.newcomerFactor() : 1;
    }

    private static Settings with(Setting changed, double value) {
        return Settings.of(setting -> setting == changed ? value : setting.of(Settings.FIRST));
    }

    private static Settings scaled(Settings settings, double by) {
        return Settings.of(setting -> setting == Setting.DAY_BUDGET || setting == Setting.WEEK_BUDGET
                ? by * setting.of(settings)
                : setting.of(settings));
    }

    private static Settings any(Random random) {
        return Settings.of(setting -> setting.of(Settings.FIRST)
                * switch (setting) {
                    case DAY_BUDGET, WEEK_BUDGET -> 0.5 + random.nextDouble();
                    case WEIGHT_S1, WEIGHT_S2, WEIGHT_S3, WEIGHT_S4 -> 1;
                    default -> setting.whole() ? 1 + random.nextInt(2) : 1;
                });
    }

    private static ImaginedShift any(Random random, Settings settings) {
        return new ImaginedShift(
                1 + random.nextInt(10),
                20 + random.nextInt(100),
                5 + random.nextInt(20),
                random.nextInt(1000),
                random.nextInt(800),
                random.nextInt(200),
                random.nextInt(50),
                random.nextInt(101),
                random.nextInt((int) settings.weekBudget()),
                random.nextBoolean());
    }
}
