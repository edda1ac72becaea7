package org.earshot.exposure;

import java.util.Arrays;
import org.earshot.shared.Verdict;

/** Which settings there may be at all, and which are no lighter than others. */
final class SettingRules {

    static final double DAY_FLOOR = 60;
    static final double WEEK_FLOOR = 210;
    static final double LEAST_FACTOR = 0.25;

    private SettingRules() {}

    /** The organisation's floors: nobody gets past them, with however many signatures. */
    static Verdict withinFloors(Settings asked) {
        if (!(asked.dayBudget() > 0 && asked.dayBudget() <= DAY_FLOOR)) {
            return Verdict.refused("exposure.day-floor", "A day is more than 0 and at most 60 points.");
        }
        if (!(asked.weekBudget() > 0 && asked.weekBudget() <= WEEK_FLOOR)) {
            return Verdict.refused("exposure.week-floor", "A week is more than 0 and at most 210 points.");
        }
        if (!(asked.newcomerFactor() >= LEAST_FACTOR && asked.newcomerFactor() <= 1)) {
            return Verdict.refused("exposure.factor", "A share of the budget is from 0.25 to 1.");
        }
        boolean weights = asked.weightS1() > 0
                && asked.weightS1() <= asked.weightS2()
                && asked.weightS2() <= asked.weightS3()
                && asked.weightS3() <= asked.weightS4()
                && Double.isFinite(asked.weightS4());
        if (!weights) {
            return Verdict.refused(
                    "exposure.weights", "Each severity weighs something, and no less than the one below it.");
        }
        boolean others = asked.wordsCount() >= 0
                && asked.wordsCount() <= 1
                && asked.halfLifeMinutes() > 0
                && asked.acuteTrigger() > 0
                && Double.isFinite(asked.acuteTrigger())
                && asked.newcomerDays() >= 0
                && asked.sensitiveMinutes() >= 0
                && asked.calmEndMinutes() >= 0
                && asked.neutralAfterS2() >= 0
                && asked.neutralAfterS3() >= 0;
        return others
                ? Verdict.allowed()
                : Verdict.refused("exposure.setting", "A time, a number of clips or a share is not one that can be.");
    }

    /** Whether nothing gets lighter for anybody; then one administrator decides alone. */
    static boolean noLighter(Settings from, Settings to) {
        return Arrays.stream(Setting.values()).allMatch(each -> each.compare(from, to) >= 0);
    }

    static Verdict factor(double asked) {
        return asked >= LEAST_FACTOR && asked <= 1
                ? Verdict.allowed()
                : Verdict.refused(
                        "exposure.factor",
                        "Your share of the budget is from 0.25 to 1; it is never more than all of it.");
    }
}
