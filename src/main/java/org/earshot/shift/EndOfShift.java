package org.earshot.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a person sees after ending a shift. Pauses are part of the shift, and counted once more on their own. */
public record EndOfShift(long shiftId, Instant startedAt, Instant endedAt, Duration paused, List<DayFigure> figures) {}
