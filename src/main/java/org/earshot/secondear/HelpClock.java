package org.earshot.secondear;

import java.time.Instant;
import java.util.List;
import org.earshot.shift.PaidClock;
import org.earshot.shift.PaidState;
import org.earshot.shift.Span;
import org.springframework.stereotype.Component;

/** How long somebody has helped colleagues, for their own eyes: from each yes to the answer, or to whatever else ended it. */
@Component
final class HelpClock implements PaidClock {

    private final StepStore steps;

    HelpClock(StepStore steps) {
        this.steps = steps;
    }

    @Override
    public PaidState state() {
        return PaidState.HELP;
    }

    @Override
    public List<Span> of(long accountId, Instant from, Instant to) {
        return steps.helped(accountId, from);
    }
}
