package org.earshot.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every clock of a shift: pauses are known here, the others to the capabilities above. */
@Component
final class PaidStates {

    private final ShiftStore shifts;
    private final ObjectProvider<PaidClock> clocks;

    PaidStates(ShiftStore shifts, ObjectProvider<PaidClock> clocks) {
        this.shifts = shifts;
        this.clocks = clocks;
    }

    List<PaidTime> of(OpenShift shift, Instant now) {
        Map<PaidState, List<Span>> ran = new EnumMap<>(PaidState.class);
        for (Pause pause : shifts.pauses(shift.id())) {
            PaidState state = pause.kind() == Pause.Kind.BREAK ? PaidState.BREAK : PaidState.RECOVERY;
            ran.computeIfAbsent(state, none -> new ArrayList<>()).add(pause.until(now));
        }
        clocks.forEach(clock -> ran.computeIfAbsent(clock.state(), none -> new ArrayList<>())
                .addAll(clock.of(shift.accountId(), shift.startedAt(), now)));
        return PaidTimes.of(ran, shift.startedAt(), now);
    }
}
