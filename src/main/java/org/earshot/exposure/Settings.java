package org.earshot.exposure;

import java.util.function.ToDoubleFunction;

/**
 * What the organisation counts and how much of it is enough. The figures are precautions, not findings; none is lighter than the
 * design's floors, a day of 60 and a week of 210.
 *
 * @param weightS1 points of a clip of S1 heard for up to 15 seconds; S0 has none
 * @param wordsCount what reading a clip counts against hearing it, 0 to 1
 * @param halfLifeMinutes after which half of what is acute is left
 * @param newcomerFactor the share of the budgets in somebody's first {@code newcomerDays}, 0.25 to 1
 * @param sensitiveMinutes a day at most on sensitive queues
 * @param calmEndMinutes the end of a shift in which nothing predicted S2 or above comes
 * @param neutralAfterS2 neutral clips that come after one of S2, and {@code neutralAfterS3} after one of S3 or above
 */
public record Settings(
        double weightS1,
        double weightS2,
        double weightS3,
        double weightS4,
        double wordsCount,
        int halfLifeMinutes,
        double acuteTrigger,
        double dayBudget,
        double weekBudget,
        double newcomerFactor,
        int newcomerDays,
        int sensitiveMinutes,
        int calmEndMinutes,
        int neutralAfterS2,
        int neutralAfterS3) {

    /** The design's. */
    public static final Settings FIRST = new Settings(0.5, 4, 12, 30, 0.3, 60, 30, 40, 140, 0.5, 28, 240, 30, 3, 10);

    /** Settings of these values; those that are {@link Setting#whole()} are cut to whole numbers. */
    public static Settings of(ToDoubleFunction<Setting> value) {
        return new Settings(
                value.applyAsDouble(Setting.WEIGHT_S1),
                value.applyAsDouble(Setting.WEIGHT_S2),
                value.applyAsDouble(Setting.WEIGHT_S3),
                value.applyAsDouble(Setting.WEIGHT_S4),
                value.applyAsDouble(Setting.WORDS_COUNT),
                (int) value.applyAsDouble(Setting.HALF_LIFE),
                value.applyAsDouble(Setting.ACUTE_TRIGGER),
                value.applyAsDouble(Setting.DAY_BUDGET),
                value.applyAsDouble(Setting.WEEK_BUDGET),
                value.applyAsDouble(Setting.NEWCOMER_FACTOR),
                (int) value.applyAsDouble(Setting.NEWCOMER_DAYS),
                (int) value.applyAsDouble(Setting.SENSITIVE_MINUTES),
                (int) value.applyAsDouble(Setting.CALM_END),
                (int) value.applyAsDouble(Setting.NEUTRAL_AFTER_S2),
                (int) value.applyAsDouble(Setting.NEUTRAL_AFTER_S3));
    }

    /** Points of a clip that was heard for so long, replays included; what was read and not heard has 0 ms. */
    double points(Severity severity, long heardMs) {
        return weight(severity) * (heardMs > 0 ? Math.clamp(heardMs / 15_000.0, 1, 3) : wordsCount);
    }

    public double weight(Severity severity) {
        return switch (severity) {
            case S0 -> 0;
            case S1 -> weightS1;
            case S2 -> weightS2;
            case S3 -> weightS3;
            case S4 -> weightS4;
        };
    }
}
