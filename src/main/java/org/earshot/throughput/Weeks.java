package org.earshot.throughput;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.earshot.shared.Refusal;

/**
 * Whole weeks from Monday to Sunday in UTC, for what comes from how people work. There is one such week and no other, so that no two
 * periods that overlap differ by a day on which only one person worked.
 *
 * @param from the Monday of the first
 * @param count how many
 */
public record Weeks(LocalDate from, int count) {

    /** The most weeks that are asked for at once. */
    public static final int MOST = 57;

    static final ZoneId ZONE = CountDays.UTC;

    private static final int DAYS = 7;

    /** So many weeks, of which the last is over on this day or before it. */
    public static Weeks last(int count, LocalDate upTo) {
        return new Weeks(monday(upTo.plusDays(1)).minusWeeks(count), count);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The last Sunday. */
    public LocalDate to() {
        return from.plusWeeks(count).minusDays(1);
    }

    /** As many weeks just before, to compare with. */
    public Weeks before() {
        return new Weeks(from.minusWeeks(count), count);
    }

    /** The Mondays, the earliest first. */
    public List<LocalDate> mondays() {
        return Stream.iterate(from, monday -> monday.plusWeeks(1)).limit(count).toList();
    }

    /** The same days, as volumes are asked for. */
    public Period period() {
        return Period.last(count * DAYS, to(), ZONE);
    }

    /** Refuses with {@code throughput.weeks} what is not a number of whole weeks that are over. */
    void check(LocalDate today) {
        if (count < 1 || count > MOST || from.getDayOfWeek() != DayOfWeek.MONDAY || !to().isBefore(today)) {
            throw new Refusal("throughput.weeks", "Choose 1 to " + MOST + " whole weeks that are over.");
        }
    }
}
