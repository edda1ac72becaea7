package org.earshot.throughput;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Whole days from one to another, both included, as the zone has them. */
public record Period(ZoneId zone, LocalDate from, LocalDate to) {

    /** The most days that are asked for at once. */
    public static final int MOST_DAYS = 400;

    /** So many days of which the last is {@code to}. */
    public static Period last(int days, LocalDate to, ZoneId zone) {
        return new Period(zone, to.minusDays(days - 1L), to);
    }

    /** How many days. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days just before it, to compare with. */
    public Period before() {
        return last(days(), from.minusDays(1), zone);
    }
}
