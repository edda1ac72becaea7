package org.earshot.throughput;

import java.util.List;

/**
 * What listening costs, as the organisation has set it.
 *
 * @param weights points of S1, S2, S3 and S4
 * @param dayBudget points of one person in a day
 * @param weekBudget points of one person in any seven days
 */
public record ExposureCost(List<Double> weights, double dayBudget, double weekBudget) {

    /** Seconds that count once, and how often the longest counts: the design's points = weight x clamp(seconds / 15, 1, 3). */
    private static final double SECONDS = 15;

    private static final double MOST_TIMES = 3;

    public ExposureCost {
        weights = List.copyOf(weights);
    }

    /** The points of a clip on average. */
    double points(List<Double> prevalence, double seconds) {
        double points = 0;
        for (int severity = 0; severity < weights.size(); severity++) {
            points += prevalence.get(severity) * weights.get(severity);
        }
        return points * Math.clamp(seconds / SECONDS, 1, MOST_TIMES);
    }
}
