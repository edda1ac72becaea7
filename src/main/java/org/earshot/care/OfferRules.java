package org.earshot.care;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.shift.Pause;
import org.jspecify.annotations.Nullable;

/** What is offered at the next gap, the weightiest first; one at a time. */
final class OfferRules {

    static final double HALF = 0.5;
    static final double MOST = 0.8;

    /** A break of a quarter of an hour comes now, or within this. */
    static final Duration WITHIN = Duration.ofMinutes(30);

    private OfferRules() {}

    /**
     * @param stopped whether only harmless clips are left to hear
     * @param told what the person was told last in this day
     */
    static @Nullable Offer offer(
            double used, boolean stopped, Told told, List<Pause> pauses, Duration headphones, Instant now) {
        int share = stopped ? 100 : used >= MOST ? 80 : used >= HALF ? 50 : 0;
        if (share == 100 && told.share() < 100) {
            return Offer.ENOUGH;
        }
        if (share == 80 && (told.share() < 80 || stillToRest(told, pauses, now))) {
            return Offer.MOST;
        }
        if (headphones.compareTo(BreakRules.DUE) >= 0) {
            return Offer.BREAK;
        }
        if (share == 50 && told.share() < 50) {
            return Offer.HALF;
        }
        return headphones.compareTo(BreakRules.PLANNED) >= 0 ? Offer.BREAK_SOON : null;
    }

    /** Half an hour has gone since the longer break was offered, and none was taken. */
    private static boolean stillToRest(Told told, List<Pause> pauses, Instant now) {
        Instant at = told.at();
        return told.share() == 80
                && at != null
                && !now.isBefore(at.plus(WITHIN))
                && pauses.stream()
                        .noneMatch(pause ->
                                !pause.from().isBefore(at) && pause.length(now).compareTo(Offer.MOST.rest()) >= 0);
    }
}
