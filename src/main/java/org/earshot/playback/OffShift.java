package org.earshot.playback;

import org.earshot.shared.Verdict;
import org.earshot.shift.Shifts;
import org.springframework.stereotype.Component;

/** No open shift, no clips; none during a break either. */
@Component
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
