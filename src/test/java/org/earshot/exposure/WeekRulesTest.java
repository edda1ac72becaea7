package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeekRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void clipsCountOnceForWhatWasPlayedOfThemAltogether() {
        assertThat(points(piece(1, Severity.S2, 1, 5_000), piece(1, Severity.S2, 2, 25_000)))
                .isEqualTo(8);
        assertThat(points(piece(1, Severity.S2, 1, 4_000))).isEqualTo(4);
        assertThat(points(piece(1, Severity.S2, 1, 900_000))).isEqualTo(12);
        assertThat(points(piece(1, Severity.S2, 1, 0))).isEqualTo(4 * 0.3);
    }

    @Test
    void aFullWeekIsFullUntilBelowFourFifths() {
        // 32 points each: five are over 140, four above 112, three below.
        List<Piece> pieces = new ArrayList<>();
        for (int day = 8; day > 3; day--) {
            pieces.add(piece(day, Severity.S3, 24 * day - 1, 40_000));
        }
        assertThat(WeekRules.points(pieces, Settings.FIRST, NOW.minus(Duration.ofDays(7)), NOW))
                .isEqualTo(128);
        assertThat(full(pieces, NOW)).isTrue();
        assertThat(full(pieces, NOW.plus(Duration.ofHours(30)))).isFalse();
    }

    @Test
    void aWeekThatWasNeverFullIsNot() {
        List<Piece> pieces = new ArrayList<>();
        for (int day = 7; day > 3; day--) {
            pieces.add(piece(day, Severity.S3, 24 * day - 1, 40_000));
        }
        assertThat(WeekRules.points(pieces, Settings.FIRST, NOW.minus(Duration.ofDays(7)), NOW))
                .isEqualTo(128);
        assertThat(full(pieces, NOW)).isFalse();
    }

    @Test
    void aWeekThatMovesOnIsCountedLikeEachWeekByItself() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<Piece> pieces = new ArrayList<>();
            for (int n = random.nextInt(60); n >= 0; n--) {
                long clip = random.nextInt(12);
                pieces.add(piece(
                        clip, Severity.values()[(int) clip % 5], random.nextInt(24 * 14), random.nextInt(3) * 9_000L));
            }
            var week = new SlidingWeek(pieces, Settings.FIRST);
            for (int hour = 24 * 14; hour >= 0; hour -= 1 + random.nextInt(5)) {
                Instant to = NOW.minus(Duration.ofHours(hour));
                Instant from = to.minus(Duration.ofDays(7));
                assertThat(week.points(from, to))
                        .as("seed %d, fortnight %d", seed, i)
                        .isCloseTo(WeekRules.points(pieces, Settings.FIRST, from, to), within(1e-9));
            }
        }
    }

    private static boolean full(List<Piece> pieces, Instant now) {
        return WeekRules.wasFull(pieces, Settings.FIRST, 140, now);
    }

    private static double points(Piece... pieces) {
        return WeekRules.points(List.of(pieces), Settings.FIRST, NOW.minus(Duration.ofDays(7)), NOW);
    }

    private static Piece piece(long clip, Severity severity, int hoursAgo, long ms) {
        return new Piece(clip, severity, NOW.minus(Duration.ofHours(hoursAgo)), ms);
    }
}
