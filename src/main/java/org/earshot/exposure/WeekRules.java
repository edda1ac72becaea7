package org.earshot.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A week that has been full stays so until it is below 80 %: found by going through its moments again, for nothing notes it. */
final class WeekRules {

    private static final Duration WEEK = Duration.ofDays(7);

    private WeekRules() {}

    /** Whether the week was full at some moment up to now and not below 80 % of the budget at any after. */
    static boolean wasFull(List<Piece> fortnight, Settings settings, double budget, Instant now) {
        List<Instant> moments = fortnight.stream()
                .flatMap(piece -> Stream.of(piece.at(), piece.at().plus(WEEK).plusNanos(1000)))
                .filter(moment -> !moment.isAfter(now))
                .distinct()
                .sorted()
                .toList();
        var week = new SlidingWeek(fortnight, settings);
        boolean full = false;
        for (Instant moment : moments) {
            double used = week.points(moment.minus(WEEK), moment) / budget;
            full = used >= Verdicts.STOPPED_AT || (full && used >= Verdicts.LIMITED_AT);
        }
        return full;
    }

    /** Points of what was heard and read from one moment to another, both included. */
    static double points(List<Piece> pieces, Settings settings, Instant from, Instant to) {
        Map<Long, Long> heard = new HashMap<>();
        Map<Long, Severity> severities = new HashMap<>();
        for (Piece piece : pieces) {
            if (!piece.at().isBefore(from) && !piece.at().isAfter(to)) {
                heard.merge(piece.clipId(), piece.ms(), Long::sum);
                severities.put(piece.clipId(), piece.severity());
            }
        }
        double sum = 0;
        for (var clip : severities.entrySet()) {
            sum += settings.points(clip.getValue(), heard.getOrDefault(clip.getKey(), 0L));
        }
        return sum;
    }
}
