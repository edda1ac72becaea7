package org.earshot.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.playback.Granted;
import org.earshot.playback.HeardAside;
import org.earshot.playback.Played;
import org.earshot.queue.Settled;
import org.earshot.shift.Hours;

/**
 * Everything the rules look at, of the time from {@code from} to {@code to}.
 *
 * @param lengthsMs lengths of the clips played, by clip; one that was erased is missing
 * @param hours of those who heard something away from the desk, of a week before and after as well
 * @param zones of the same people
 */
record Snapshot(
        Instant from,
        Instant to,
        List<Played> played,
        List<Granted> granted,
        Map<Long, Integer> lengthsMs,
        Set<Settled> settled,
        List<HeardAside> aside,
        Map<Long, Hours> hours,
        Map<Long, ZoneId> zones,
        List<Sighting> sightings) {}
