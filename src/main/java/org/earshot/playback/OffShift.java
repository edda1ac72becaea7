package org.earshot.playback;

import org.earshot.shared.Verdict;
import org.earshot.shift.Shifts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No open shift, no clips; none during a break either. Asked before any other stop, as the plainest reason. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OffShift implements ListeningStop {

    private final Shifts shifts;

    OffShift(Shifts shifts) {
        this.shifts = shifts;
    }

    @Override
    public Verdict mayHear(long accountId) {
        return shifts.working(accountId);
    }
}
