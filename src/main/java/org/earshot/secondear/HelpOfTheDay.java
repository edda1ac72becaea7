package org.earshot.secondear;

import java.util.List;
import org.earshot.shift.DayFigure;
import org.earshot.shift.DayFigures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How long somebody has helped colleagues in a shift, for their own last page of it; left out where they have not. */
@Component
@Order
final class HelpOfTheDay implements DayFigures {

    private final StepStore steps;

    HelpOfTheDay(StepStore steps) {
        this.steps = steps;
    }

    @Override
    public List<DayFigure> of(long shiftId, long accountId) {
        long seconds = steps.helpedInShift(shiftId).toSeconds();
        return seconds == 0 ? List.of() : List.of(new DayFigure("secondear.day.helped", Math.ceilDiv(seconds, 60)));
    }
}
