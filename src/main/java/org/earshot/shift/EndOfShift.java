package org.earshot.shift;

import java.time.Instant;
import java.util.List;

/**
 * What a person sees after ending a shift.
 *
 * @param paid breaks and what else the shift held besides work on clips; part of the shift, and counted once more on their own
 */
public record EndOfShift(
        long shiftId, Instant startedAt, Instant endedAt, List<PaidTime> paid, List<DayFigure> figures) {}
