package org.earshot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.earshot.playback.HeardAside;
import org.earshot.shift.Hours;
import org.earshot.shift.Span;
import org.junit.jupiter.api.Test;

class PresenceRulesTest {

    /** Four in the morning in Bucharest, noon there, and so on. */
    private static final Instant NIGHT = Instant.parse("2026-11-22T02:00:00Z");

    private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-22T23:00:00Z");
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @Test
    void ofSomebodyWithoutAPlanOnlyTheNightCounts() {
        assertThat(outOfHours(NOON, Hours.NONE)).isEmpty();
        assertThat(outOfHours(NIGHT, Hours.NONE))
                .singleElement()
                .satisfies(found -> assertThat(found.numbers()).isEqualTo(Map.of("seconds", 30, "clips", 1)));
    }

    @Test
    void aPlannedNightIsNotOutOfHours() {
        var onCall = new Hours(List.of(), List.of(new Span(NIGHT.minusSeconds(3600), NIGHT.plusSeconds(3600))));

        assertThat(outOfHours(NIGHT, onCall)).isEmpty();
        assertThat(outOfHours(NOON, onCall)).hasSize(1);
    }

    @Test
    void aShiftCountsAsHoursToo() {
        var shift = new Hours(List.of(new Span(NOON.minusSeconds(3600), NOON.plusSeconds(3600))), List.of());

        assertThat(outOfHours(NOON, shift)).isEmpty();
        assertThat(outOfHours(NIGHT, shift)).hasSize(1);
    }

    /** Inside the span, and up to the margin around it, nothing is found; beyond it, everything is. */
    @Test
    void theMarginIsKeptToTheSecond() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Duration margin = Duration.ofMinutes(60);
        for (int round = 0; round < 500; round++) {
            Instant from = NOON.minusSeconds(random.nextInt(40_000));
            Instant to = from.plusSeconds(1 + random.nextInt(40_000));
            Instant at = NOON.plusSeconds(random.nextInt(120_000) - 60_000);
            boolean inside = !at.isBefore(from.minus(margin)) && at.isBefore(to.plus(margin));

            assertThat(outOfHours(at, new Hours(List.of(), List.of(new Span(from, to))))
                            .isEmpty())
                    .as("seed %d", seed)
                    .isEqualTo(inside);
        }
    }

    @Test
    void twoSessionsFromTwoPlacesAtOnceAreFoundAndOneThatMovesIsNot() {
        assertThat(twoPlaces(stay("a", "office", 0, 60), stay("b", "home", 50, 90)))
                .singleElement()
                .satisfies(found -> assertThat(found.numbers()).isEqualTo(Map.of("minutes", 10)));
        assertThat(twoPlaces(stay("a", "office", 0, 60), stay("b", "home", 60, 90)))
                .isEmpty();
        assertThat(twoPlaces(stay("a", "office", 0, 60), stay("a", "home", 50, 90)))
                .isEmpty();
        assertThat(twoPlaces(stay("a", "office", 0, 60), stay("b", "office", 50, 90)))
                .isEmpty();
        assertThat(twoPlaces(stay("a", "office", 0, 60), stay("b", "home", 56, 90)))
                .isEmpty();
    }

    private static List<Found> outOfHours(Instant at, Hours hours) {
        var seen = new Seen();
        seen.aside.add(new HeardAside(1, 7, at, 30_000));
        seen.hours.put(1L, hours);
        seen.zones.put(1L, BUCHAREST);
        return PresenceRules.outOfHours(seen.until(TO), Amounts.USUAL);
    }

    private static Sighting stay(String session, String place, int fromMinute, int toMinute) {
        return new Sighting(1, session, place, NOON.plusSeconds(60L * fromMinute), NOON.plusSeconds(60L * toMinute));
    }

    private static List<Found> twoPlaces(Sighting... stays) {
        var seen = new Seen();
        seen.sightings.addAll(List.of(stays));
        return PresenceRules.twoPlaces(seen.until(TO), Amounts.USUAL);
    }
}
