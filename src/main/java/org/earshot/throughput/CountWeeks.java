package org.earshot.throughput;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Counts, once for each week that is over, how many people worked in it. */
@Component
final class CountWeeks {

    private final WeekStore weeks;
    private final DayStore days;
    private final TransactionOperations transactions;

    CountWeeks(WeekStore weeks, DayStore days, TransactionOperations transactions) {
        this.weeks = weeks;
        this.days = days;
        this.transactions = transactions;
    }

    /** Those that have not been counted. */
    void refresh(Instant now) {
        Set<LocalDate> counted = weeks.counted();
        count(now, monday -> !counted.contains(monday));
    }

    /** Every week anew, as after rows were loaded in bulk. */
    void all(Instant now) {
        count(now, monday -> true);
    }

    private void count(Instant now, Predicate<LocalDate> due) {
        LocalDate running = Weeks.monday(LocalDate.ofInstant(now, Weeks.ZONE));
        days.first()
                .map(first -> Weeks.monday(LocalDate.ofInstant(first, Weeks.ZONE)))
                .ifPresent(first -> Stream.iterate(first, running::isAfter, monday -> monday.plusWeeks(1))
                        .filter(due)
                        .forEach(monday -> transactions.executeWithoutResult(status -> weeks.count(monday))));
    }
}
