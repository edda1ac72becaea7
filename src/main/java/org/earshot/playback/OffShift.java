package org.earshot.playback;

import org.earshot.shared.Verdict;
import org.earshot.shift.Shifts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * No open shift, no clips; none during a break, and none once sound is over for the day. Asked before any other stop, as the
 * plainest reason, and only about work in a shift, at the desk and as a second ear: whoever is called to a case listens to it without a shift as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OffShift implements ListeningStop {

    private final Shifts shifts;

    OffShift(Shifts shifts) {
        this.shifts = shifts;
    }

    @Override
    public Verdict mayHear(long accountId, String rightKind) {
        return rightKind.equals(HeldRight.DESK) || rightKind.equals(HeldRight.SECOND_EAR)
                ? shifts.audible(accountId)
                : Verdict.allowed();
    }
}
