package org.earshot.throughput;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day from midnight to midnight in a zone: 23 or 25 hours long when the clocks change in it. */
record Day(ZoneId zone, LocalDate date) {

    static Day of(Instant moment, ZoneId zone) {
        return new Day(zone, moment.atZone(zone).toLocalDate());
    }

    Instant from() {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant to() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
