package org.earshot.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.Sites;
import org.earshot.clip.Clips;
import org.earshot.playback.HeardAside;
import org.earshot.playback.ListeningLog;
import org.earshot.playback.Played;
import org.earshot.queue.Settlements;
import org.earshot.shift.WorkingHours;
import org.springframework.stereotype.Component;

/** Gathers what the rules look at from those who have it. */
@Component
final class Gathering {

    /** How far around the time looked at somebody's hours are known, to tell who has none from who is off today. */
    private static final Duration AROUND = Duration.ofDays(7);

    private static final int AT_ONCE = 1000;

    private final ListeningLog log;
    private final Settlements settlements;
    private final WorkingHours hours;
    private final Clips clips;
    private final People people;
    private final Sites sites;
    private final SightingStore sightings;

    Gathering(
            ListeningLog log,
            Settlements settlements,
            WorkingHours hours,
            Clips clips,
            People people,
            Sites sites,
            SightingStore sightings) {
        this.log = log;
        this.settlements = settlements;
        this.hours = hours;
        this.clips = clips;
        this.people = people;
        this.sites = sites;
        this.sightings = sightings;
    }

    Snapshot between(Instant from, Instant to) {
        List<Played> played = log.played(from, to);
        List<HeardAside> aside = log.heardAside(from, to);
        Set<Long> away = aside.stream().map(HeardAside::accountId).collect(Collectors.toSet());
        return new Snapshot(
                from,
                to,
                played,
                log.granted(from, to),
                lengths(played),
                settlements.since(from.minus(Duration.ofHours(1))),
                aside,
                hours.of(away, from.minus(AROUND), to.plus(AROUND)),
                zones(away),
                sightings.since(from));
    }

    /** Only of clips that somebody played for long: most are heard once and are of no interest here. */
    private Map<Long, Integer> lengths(List<Played> played) {
        long least = WatchRule.REPLAYS.threshold("seconds").least() * 1000L;
        Map<Long, Long> ms = new HashMap<>();
        played.forEach(each -> ms.merge(each.clipId(), each.ms(), Long::sum));
        List<Long> replayed = ms.entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, Integer> lengths = new HashMap<>();
        for (int i = 0; i < replayed.size(); i += AT_ONCE) {
            clips.clips(replayed.subList(i, Math.min(replayed.size(), i + AT_ONCE)))
                    .forEach((id, clip) -> lengths.put(id, clip.durationMs()));
        }
        return lengths;
    }

    private Map<Long, ZoneId> zones(Set<Long> accounts) {
        Map<Long, ZoneId> zones = new HashMap<>();
        for (long account : accounts) {
            Long site = people.person(account).siteId();
            zones.put(
                    account,
                    site == null ? ZoneId.systemDefault() : sites.site(site).zone());
        }
        return zones;
    }
}
