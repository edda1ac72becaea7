package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.earshot.shift.Pause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration NONE = Duration.ZERO;

    @Test
    void eachShareIsToldOnce() {
        assertThat(offer(0.49, 0, null, NONE)).isNull();
        assertThat(offer(0.5, 0, null, NONE)).isEqualTo(Offer.HALF);
        assertThat(offer(0.79, 50, 5, NONE)).isNull();
        assertThat(offer(0.8, 50, 5, NONE)).isEqualTo(Offer.MOST);
        assertThat(offer(0.9, 80, 5, NONE)).isNull();
        assertThat(offer(0.6, 80, 5, NONE)).as("less again, and nothing new").isNull();
        assertThat(OfferRules.offer(1, true, new Told(80, NOW), List.of(), NONE, NOW))
                .isEqualTo(Offer.ENOUGH);
        assertThat(OfferRules.offer(0.9, true, new Told(100, NOW), List.of(), NONE, NOW))
                .as("a week that was full, above four fifths still")
                .isNull();
    }

    @Test
    void theLongerBreakIsOfferedAgainAfterHalfAnHourUnlessItWasTaken() {
        assertThat(offer(0.8, 80, 29, NONE)).isNull();
        assertThat(offer(0.8, 80, 30, NONE)).isEqualTo(Offer.MOST);
        assertThat(with(pause(20, 6))).as("five minutes short").isEqualTo(Offer.MOST);
        assertThat(with(pause(20, 5))).isNull();
        assertThat(with(pause(45, 25))).as("a break from before").isEqualTo(Offer.MOST);
    }

    private static @Nullable Offer with(Pause pause) {
        return OfferRules.offer(0.8, false, new Told(80, ago(30)), List.of(pause), NONE, NOW);
    }

    @Test
    void aBreakIsPlannedAfterFiftyMinutesAndOfferedAfterEveryClipFromSixtyOn() {
        assertThat(offer(0, 0, null, Duration.ofMinutes(49))).isNull();
        assertThat(offer(0, 0, null, Duration.ofMinutes(50))).isEqualTo(Offer.BREAK_SOON);
        assertThat(offer(0, 0, null, Duration.ofMinutes(60))).isEqualTo(Offer.BREAK);
        assertThat(offer(0.6, 0, null, Duration.ofMinutes(60)))
                .as("before a note that can wait")
                .isEqualTo(Offer.BREAK);
    }

    /** Whatever is put off, and however often: a break that is due stays offered, and nothing is told twice. */
    @Test
    void whateverIsPutOffABreakThatIsDueIsOfferedUntilItIsTaken() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Told told = Told.NOTHING;
            List<Pause> pauses = new ArrayList<>();
            Map<Offer, Integer> times = new EnumMap<>(Offer.class);
            double used = 0;
            Instant now = NOW;
            Duration headphones = NONE;
            for (int clip = 0; clip < 120; clip++) {
                now = now.plusSeconds(60);
                headphones = headphones.plusSeconds(60);
                used += random.nextInt(10) == 0 ? 0.1 * random.nextDouble() : 0;
                Offer offer = OfferRules.offer(used, used >= 1, told, pauses, headphones, now);
                if (headphones.compareTo(BreakRules.DUE) >= 0) {
                    assertThat(offer).as("seed %d", seed).isIn(Offer.BREAK, Offer.MOST, Offer.ENOUGH);
                }
                if (offer != null) {
                    times.merge(offer, 1, Integer::sum);
                    if (offer.share() > told.share()) {
                        told = new Told(offer.share(), now);
                    }
                    if (random.nextInt(20) == 0) {
                        pauses.add(new Pause(now, now.plus(offer.rest()), Pause.Kind.BREAK));
                        now = now.plus(offer.rest());
                        headphones = NONE;
                    }
                }
            }
            assertThat(times.getOrDefault(Offer.HALF, 0)).as("seed %d", seed).isLessThanOrEqualTo(1);
            assertThat(times.getOrDefault(Offer.ENOUGH, 0)).as("seed %d", seed).isLessThanOrEqualTo(1);
        }
    }

    private static @Nullable Offer offer(double used, int told, @Nullable Integer minutesAgo, Duration headphones) {
        return OfferRules.offer(
                used, false, new Told(told, minutesAgo == null ? null : ago(minutesAgo)), List.of(), headphones, NOW);
    }

    private static Pause pause(int fromMinutesAgo, int toMinutesAgo) {
        return new Pause(ago(fromMinutesAgo), ago(toMinutesAgo), Pause.Kind.BREAK);
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
