package org.earshot.shift;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** Seven days from a Monday in a site's zone; 167 or 169 hours long when the clocks change in it. */
public record Week(LocalDate monday, ZoneId zone) {

    /** The week that the day lies in. */
    public static Week of(LocalDate day, ZoneId zone) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    public Week next() {
        return new Week(monday.plusWeeks(1), zone);
    }

    public Week previous() {
        return new Week(monday.minusWeeks(1), zone);
    }

    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    public Instant from() {
        return monday.atStartOfDay(zone).toInstant();
    }

    public Instant to() {
        return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    }

    /** Whether some of the entry lies on the day, midnight to midnight in the site's zone. */
    public boolean touches(LocalDate day, RotaEntry entry) {
        return entry.startsAt().isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())
                && entry.endsAt().isAfter(day.atStartOfDay(zone).toInstant());
    }
}
