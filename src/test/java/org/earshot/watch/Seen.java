package org.earshot.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.earshot.playback.Granted;
import org.earshot.playback.HeardAside;
import org.earshot.playback.Played;
import org.earshot.queue.Settled;
import org.earshot.shift.Hours;

/** A snapshot in the making. */
final class Seen {

    final List<Played> played = new ArrayList<>();
    final List<Granted> granted = new ArrayList<>();
    final Map<Long, Integer> lengths = new HashMap<>();
    final Set<Settled> settled = new HashSet<>();
    final List<HeardAside> aside = new ArrayList<>();
    final Map<Long, Hours> hours = new HashMap<>();
    final Map<Long, ZoneId> zones = new HashMap<>();
    final List<Sighting> sightings = new ArrayList<>();

    Snapshot until(Instant to) {
        return new Snapshot(
                to.minus(Duration.ofHours(24)), to, played, granted, lengths, settled, aside, hours, zones, sightings);
    }

    /** A few people, each with clips that were heard between hardly and far too long. */
    static Seen random(Random random) {
        var seen = new Seen();
        for (long clip = 1; clip <= 30; clip++) {
            seen.lengths.put(clip, 1000 + random.nextInt(30_000));
        }
        int rows = random.nextInt(200);
        for (int i = 0; i < rows; i++) {
            seen.one(random);
        }
        for (long person = 1; person <= 8; person++) {
            int grants = 1 + random.nextInt(200);
            seen.granted.add(new Granted(person, grants, random.nextInt(grants + 1)));
        }
        return seen;
    }

    /** More listening, under the same thresholds; what is settled stays as it is. */
    void more(Random random) {
        List<Played> before = List.copyOf(played);
        for (Played each : before) {
            if (random.nextBoolean()) {
                played.add(new Played(each.accountId(), each.clipId(), each.rightKind(), 10_000, each.lastAt()));
            }
        }
    }

    private void one(Random random) {
        played.add(new Played(
                1 + random.nextInt(8),
                1 + random.nextInt(30),
                random.nextInt(4) == 0 ? "case" : "lease",
                random.nextInt(200_000),
                Instant.parse("2026-11-22T12:00:00Z").minusSeconds(random.nextInt(80_000))));
        if (random.nextInt(4) == 0) {
            settled.add(new Settled(1 + random.nextInt(8), 1 + random.nextInt(30)));
        }
    }

    Set<Long> people() {
        Set<Long> people = new HashSet<>();
        played.forEach(each -> people.add(each.accountId()));
        granted.forEach(each -> people.add(each.accountId()));
        return people;
    }
}
