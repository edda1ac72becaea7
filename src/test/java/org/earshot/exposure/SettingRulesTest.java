package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.earshot.shared.Verdict;
import org.junit.jupiter.api.Test;

class SettingRulesTest {

    @Test
    void theFirstSettingsAreWithinTheFloors() {
        assertThat(SettingRules.withinFloors(Settings.FIRST)).isInstanceOf(Verdict.Allowed.class);
        assertThat(SettingRules.noLighter(Settings.FIRST, Settings.FIRST)).isTrue();
    }

    @Test
    void nobodyGetsPastADayOf60AndAWeekOf210() {
        assertThat(code(budgets(60, 210))).isEqualTo("allowed");
        assertThat(code(budgets(60.01, 210))).isEqualTo("exposure.day-floor");
        assertThat(code(budgets(60, 210.01))).isEqualTo("exposure.week-floor");
        assertThat(code(budgets(Double.NaN, 140))).isEqualTo("exposure.day-floor");
        assertThat(code(budgets(0, 140))).isEqualTo("exposure.day-floor");
    }

    @Test
    void aSeverityWeighsNoLessThanTheOneBelow() {
        assertThat(code(new Settings(0.5, 4, 3, 30, 0.3, 60, 30, 40, 140, 0.5, 28, 240, 30, 3, 10)))
                .isEqualTo("exposure.weights");
    }

    @Test
    void whateverIsCalledNoLighterAllowsNoMoreSound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int tightened = 0;
        for (int i = 0; i < 20_000; i++) {
            Settings from = Settings.FIRST;
            Settings to = new Settings(
                    0.5 + random.nextInt(2),
                    4 + random.nextInt(2),
                    12 - random.nextInt(2),
                    30,
                    0.3,
                    60,
                    30,
                    40 + random.nextInt(3) - 1,
                    140 + random.nextInt(3) - 1,
                    0.5,
                    28,
                    240,
                    30,
                    3,
                    10);
            if (SettingRules.noLighter(from, to)) {
                tightened++;
                Severity severity = Severity.values()[random.nextInt(5)];
                double before = from.weight(severity) / from.dayBudget();
                assertThat(to.weight(severity) / to.dayBudget())
                        .as("seed %d, round %d", seed, i)
                        .isGreaterThanOrEqualTo(before);
            }
        }
        assertThat(tightened).isPositive();
    }

    @Test
    void aPersonalLimitIsNeverMoreThanTheWholeBudget() {
        assertThat(SettingRules.factor(1)).isInstanceOf(Verdict.Allowed.class);
        assertThat(SettingRules.factor(1.001)).isInstanceOf(Verdict.Refused.class);
        assertThat(SettingRules.factor(0.249)).isInstanceOf(Verdict.Refused.class);
        assertThat(SettingRules.factor(Double.NaN)).isInstanceOf(Verdict.Refused.class);
    }

    private static Settings budgets(double day, double week) {
        return new Settings(0.5, 4, 12, 30, 0.3, 60, 30, day, week, 0.5, 28, 240, 30, 3, 10);
    }

    private static String code(Settings settings) {
        return SettingRules.withinFloors(settings) instanceof Verdict.Refused refused ? refused.code() : "allowed";
    }
}
