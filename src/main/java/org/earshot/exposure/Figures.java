package org.earshot.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's ledger adds up to, in points.
 *
 * @param day since the shift began
 * @param week in seven rolling days
 * @param acute with a half-life
 * @param acuteAt when something that is in it was last heard or read
 * @param extremeAt when something of S4 was
 * @param severeAt when something was last called S3 or above, or raised
 * @param disturbingAt when something was last called S2
 */
record Figures(
        double day,
        double week,
        double acute,
        @Nullable Instant acuteAt,
        @Nullable Instant extremeAt,
        @Nullable Instant severeAt,
        @Nullable Instant disturbingAt) {

    static final Figures NOTHING = new Figures(0, 0, 0, null, null, null, null);
}
