package org.earshot.review;

import java.util.List;
import java.util.Optional;
import org.earshot.escalation.Escalations;
import org.earshot.playback.Playback;
import org.earshot.shift.DayFigure;
import org.earshot.shift.DayFigures;
import org.earshot.shift.OpenShift;
import org.springframework.stereotype.Component;

/** The day's figures of one person, for that person: at the desk and on the last page of the shift. */
@Component
final class DayAtDesk implements DayFigures {

    private final Playback playback;
    private final Escalations escalations;
    private final FilingStore filings;

    DayAtDesk(Playback playback, Escalations escalations, FilingStore filings) {
        this.playback = playback;
        this.escalations = escalations;
        this.filings = filings;
    }

    DeskDay figures(Optional<OpenShift> shift) {
        return shift.map(this::figures).orElse(new DeskDay(null, null, 0, 0, 0, 0));
    }

    private DeskDay figures(OpenShift shift) {
        var left = filings.left(shift.id());
        return new DeskDay(
                shift.startedAt(),
                shift.plannedEnd(),
                left.filed(),
                left.skipped(),
                escalations.mineSince(shift.startedAt()).size(),
                playback.heardSecondsSince(shift.startedAt()));
    }

    @Override
    public List<DayFigure> of(long shiftId, long accountId) {
        var left = filings.left(shiftId);
        return List.of(
                new DayFigure("review.day.filed", left.filed()),
                new DayFigure("review.day.skipped", left.skipped()),
                new DayFigure("review.day.private", left.flaggedPrivate()));
    }
}
