package org.earshot.queue;

import java.util.Set;
import org.earshot.exposure.MayHear;
import org.earshot.exposure.Mix;
import org.jspecify.annotations.Nullable;

/** From what a person may hear to what they are given. Predictions only route: a clip that one person is not given waits for others. */
final class RoutingRules {

    /** So many clips of a shift are gentle ones, where there are such. */
    static final int GENTLE_CLIPS = 10;

    private RoutingRules() {}

    /**
     * At a halved mix half of the heavy clips are for this person and the other half never, by the number of the task: a coin tossed
     * at each asking would not halve anything, since the clips it refuses gather in front until they come anyway. Two people at a
     * halved mix split them by their own numbers.
     *
     * @param without bits of {@link Band#about} that the person does not want to hear
     * @param gentleLeft how many clips of this shift are still to be gentle ones
     */
    static Route route(MayHear verdict, long account, int without, int gentleLeft) {
        if (verdict.recoveryDue()) {
            return Route.NONE;
        }
        return new Route(
                bands(verdict),
                verdict.mix() == Mix.HALVED ? (int) (account % 2) : null,
                without,
                !verdict.sensitiveTimeUp(),
                gentleLeft > 0);
    }

    private static @Nullable Set<Integer> bands(MayHear verdict) {
        if (verdict.onlyNeutral()) {
            return Set.of(Band.NEUTRAL);
        }
        return verdict.mix() == Mix.LIMITED || verdict.shiftEnding() ? Band.LIGHT : null;
    }
}
