package org.earshot.shift;

import java.time.Instant;
import java.util.List;

/** The clock of a {@link PaidState}, derived by the capability above that knows when it ran; for the person themself only. */
public interface PaidClock {

    PaidState state();

    /** When it ran for this person between the two moments. Parts may overlap or reach beyond. */
    List<Span> of(long accountId, Instant from, Instant to);
}
