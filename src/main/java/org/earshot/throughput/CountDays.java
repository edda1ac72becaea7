package org.earshot.throughput;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the days counted: those that are new, today and yesterday, and earlier ones of which something counts differently since. Counting
 * a day twice changes nothing, so whatever stops it, the next time goes on.
 */
@Component
final class CountDays {

    /** What was written before the last count may have been committed after it. */
    private static final Duration SLACK = Duration.ofHours(1);

    static final ZoneId UTC = ZoneOffset.UTC.normalized();

    private final DayStore days;
    private final CountWeeks weeks;
    private final Sites sites;
    private final TransactionOperations transactions;

    CountDays(DayStore days, CountWeeks weeks, Sites sites, TransactionOperations transactions) {
        this.days = days;
        this.weeks = weeks;
        this.sites = sites;
        this.transactions = transactions;
    }

    /** The zones that days are counted in. */
    Set<ZoneId> zones() {
        Set<ZoneId> zones = new TreeSet<>(Comparator.comparing(ZoneId::getId));
        zones.add(UTC);
        sites.all().stream().map(Site::zone).forEach(zones::add);
        return zones;
    }

    void refresh(Instant now) {
        zones().forEach(zone -> refresh(zone, now));
        weeks.refresh(now);
    }

    /** Oldest first and today last: when today has been counted, everything has. */
    void refresh(ZoneId zone, Instant now) {
        due(zone, now)
                .forEach(date -> transactions.executeWithoutResult(status -> days.count(new Day(zone, date), now)));
    }

    private Collection<LocalDate> due(ZoneId zone, Instant now) {
        LocalDate today = Day.of(now, zone).date();
        Optional<DayStore.Counted> last = days.last(zone, today);
        LocalDate from = last.map(DayStore.Counted::date)
                .or(() -> days.first().map(first -> Day.of(first, zone).date()))
                .orElse(today);
        TreeSet<LocalDate> due = new TreeSet<>();
        for (LocalDate date = from; date.isBefore(today); date = date.plusDays(1)) {
            due.add(date);
        }
        due.add(today.minusDays(1));
        due.add(today);
        last.ifPresent(counted -> Stream.concat(
                        days.superseded(counted.at().minus(SLACK)).stream(), days.openCases().stream())
                .map(moment -> Day.of(moment, zone).date())
                .forEach(due::add));
        due.addAll(days.openThen(zone));
        // A day that has been counted is one that everything before has been counted with.
        due.tailSet(today, false).clear();
        return due;
    }

    /** Counts every day from the first anew, as after rows were loaded in bulk. */
    void all(Instant now) {
        days.first()
                .ifPresent(first -> zones().forEach(zone -> Day.of(first, zone)
                        .date()
                        .datesUntil(Day.of(now, zone).date().plusDays(1))
                        .forEach(date ->
                                transactions.executeWithoutResult(status -> days.count(new Day(zone, date), now)))));
        weeks.all(now);
    }
}
