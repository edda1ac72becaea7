package org.earshot.exposure;

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
