package org.earshot.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.playback.HeardAside;
import org.earshot.shift.Hours;
import org.earshot.shift.Span;

/** The rules about when and from where. */
final class PresenceRules {

    private PresenceRules() {}

    /**
     * Sound away from the desk at a moment that is neither in a shift nor within the margin of a plan. Of somebody for whom neither is known in the
     * weeks around, only what was heard at night counts: not every site plans everybody.
     */
    static List<Found> outOfHours(Snapshot seen, Amounts amounts) {
        Map<Long, Long> ms = new TreeMap<>();
        Map<Long, Set<Long>> clips = new TreeMap<>();
        for (HeardAside each : seen.aside()) {
            Hours hours = seen.hours().getOrDefault(each.accountId(), Hours.NONE);
            ZoneId zone = seen.zones().getOrDefault(each.accountId(), ZoneId.of("UTC"));
            if (isOutside(each.at(), hours, zone, amounts)) {
                ms.merge(each.accountId(), each.ms(), Long::sum);
                clips.computeIfAbsent(each.accountId(), key -> new TreeSet<>()).add(each.clipId());
            }
        }
        long least = amounts.of(WatchRule.OUT_OF_HOURS, "seconds") * 1000L;
        List<Found> found = new ArrayList<>();
        ms.forEach((account, heard) -> {
            if (heard >= least) {
                Set<Long> which = clips.getOrDefault(account, Set.of());
                found.add(Found.about(
                        WatchRule.OUT_OF_HOURS,
                        account,
                        which,
                        Map.of("seconds", (int) (heard / 1000), "clips", which.size())));
            }
        });
        return found;
    }

    private static boolean isOutside(Instant at, Hours hours, ZoneId zone, Amounts amounts) {
        if (hours.worked().isEmpty() && hours.planned().isEmpty()) {
            int hour = at.atZone(zone).getHour();
            return hour >= amounts.of(WatchRule.OUT_OF_HOURS, "night-from")
                    || hour < amounts.of(WatchRule.OUT_OF_HOURS, "night-until");
        }
        Duration margin = Duration.ofMinutes(amounts.of(WatchRule.OUT_OF_HOURS, "margin"));
        return Stream.concat(hours.worked().stream(), hours.planned().stream())
                .noneMatch(span -> within(at, span, margin));
    }

    private static boolean within(Instant at, Span span, Duration margin) {
        return !at.isBefore(span.from().minus(margin)) && at.isBefore(span.to().plus(margin));
    }

    /** Two sessions of one account, used from two places, that overlap for so long. */
    static List<Found> twoPlaces(Snapshot seen, Amounts amounts) {
        Duration least = Duration.ofMinutes(amounts.of(WatchRule.TWO_PLACES, "minutes"));
        Map<Long, List<Sighting>> byAccount = seen.sightings().stream()
                .collect(Collectors.groupingBy(Sighting::accountId, TreeMap::new, Collectors.toList()));
        List<Found> found = new ArrayList<>();
        byAccount.forEach((account, all) -> {
            Duration longest = Duration.ZERO;
            for (Sighting one : all) {
                for (Sighting other : all) {
                    Duration both = together(one, other);
                    longest = both.compareTo(longest) > 0 ? both : longest;
                }
            }
            if (longest.compareTo(least) >= 0) {
                found.add(Found.about(
                        WatchRule.TWO_PLACES, account, Set.of(), Map.of("minutes", (int) longest.toMinutes())));
            }
        });
        return found;
    }

    private static Duration together(Sighting one, Sighting other) {
        if (one.session().equals(other.session()) || one.place().equals(other.place())) {
            return Duration.ZERO;
        }
        Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
        Instant to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
}
