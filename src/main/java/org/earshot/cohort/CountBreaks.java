package org.earshot.cohort;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.disclosure.Team;
import org.earshot.playback.PlayLog;
import org.earshot.shift.WorkingHours;
import org.springframework.stereotype.Component;

/** Who took at least ten minutes of break for each hour with headphones. */
@Component
final class CountBreaks implements Counting {

    /** The figure's name. */
    static final String BREAKS = "BREAKS";

    private static final double MINUTES_IN_AN_HOUR = 10;

    private final PlayLog log;
    private final WorkingHours hours;

    CountBreaks(PlayLog log, WorkingHours hours) {
        this.log = log;
        this.hours = hours;
    }

    @Override
    public Map<String, Set<Long>> counted(Team team, Set<Long> people, Instant from, Instant to) {
        Map<Long, Double> minutes = log.minutes(from, to);
        Map<Long, Duration> breaks = hours.breaks(from, to);
        return Map.of(
                BREAKS,
                people.stream()
                        .filter(person ->
                                breaks.getOrDefault(person, Duration.ZERO).toSeconds() / 60.0
                                        >= minutes.getOrDefault(person, 0.0) / 60 * MINUTES_IN_AN_HOUR)
                        .collect(Collectors.toSet()));
    }
}
