package org.earshot.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person may hear of, now.
 *
 * @param factor the share of the organisation's budgets that is this person's, 0.25 to 1
 * @param daySince when the person's day began
 * @param shiftEnds null outside a shift
 * @param goneOnAt when the person last chose how to go on after something severe
 * @param now the database's time of all this
 */
record Budget(
        Settings settings,
        double factor,
        Instant daySince,
        @Nullable Instant shiftEnds,
        @Nullable Instant goneOnAt,
        Instant now) {

    double day() {
        return settings.dayBudget() * factor;
    }

    double week() {
        return settings.weekBudget() * factor;
    }

    double acute() {
        return settings.acuteTrigger() * factor;
    }
}
