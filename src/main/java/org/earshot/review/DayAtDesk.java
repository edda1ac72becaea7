package org.earshot.review;

import java.util.List;
import org.earshot.escalation.Escalations;
import org.earshot.playback.Playback;
import org.earshot.shift.DayFigure;
import org.earshot.shift.DayFigures;
import org.earshot.shift.OpenShift;
import org.earshot.shift.Shifts;
import org.springframework.stereotype.Component;

/** The day's figures of one person, for that person: at the desk and on the last page of the shift. */
@Component
final class DayAtDesk implements DayFigures {

    private final Shifts shifts;
    private final Playback playback;
    private final Escalations escalations;
    private final FilingStore filings;
    private final LeavingStore leaving;

    DayAtDesk(Shifts shifts, Playback playback, Escalations escalations, FilingStore filings, LeavingStore leaving) {
        this.shifts = shifts;
        this.playback = playback;
        this.escalations = escalations;
        this.filings = filings;
        this.leaving = leaving;
    }

    DeskDay figures() {
        return shifts.mine().map(this::figures).orElse(new DeskDay(null, null, 0, 0, 0, 0));
    }

    private DeskDay figures(OpenShift shift) {
        return new DeskDay(
                shift.startedAt(),
                shift.plannedEnd(),
                filings.standing(shift.id()),
                leaving.skipped(shift.id()),
                escalations.mineSince(shift.startedAt()).size(),
                playback.heardSecondsSince(shift.startedAt()));
    }

    @Override
    public List<DayFigure> of(long shiftId, long accountId) {
        return List.of(
                new DayFigure("review.day.filed", filings.standing(shiftId)),
                new DayFigure("review.day.skipped", leaving.skipped(shiftId)),
                new DayFigure("review.day.private", leaving.flagged(shiftId)));
    }
}
