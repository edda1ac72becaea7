package org.earshot.exposure;

import java.time.Instant;

/**
 * Somebody's own figures in points, each beside what is enough of it.
 *
 * @param factor the share of the organisation's budgets that is theirs, 0.25 to 1
 * @param daySince when their day began
 */
public record MyExposure(
        double day,
        double dayBudget,
        double week,
        double weekBudget,
        double acute,
        double acuteTrigger,
        double factor,
        Instant daySince) {

    /** The share of the budget that is used, whichever is more of day and week; 1 is all of it. */
    public double used() {
        return Math.max(day / dayBudget, week / weekBudget);
    }
}
