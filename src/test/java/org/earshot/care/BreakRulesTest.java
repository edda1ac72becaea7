package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.earshot.shift.Pause;
import org.earshot.shift.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakRulesTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void headphonesAreCountedSecondBySecondLikeAClockWould() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            int now = 600 + random.nextInt(7_000);
            List<Span> sound = new ArrayList<>();
            int at = random.nextInt(900);
            while (at < now) {
                int length = 1 + random.nextInt(40);
                sound.add(span(at - length, at));
                at += length + (random.nextInt(8) == 0 ? random.nextInt(1_500) : random.nextInt(90));
            }
            List<Pause> pauses = new ArrayList<>();
            for (int i = random.nextInt(4), from = random.nextInt(2_000); i > 0 && from < now; i--) {
                int to = from + random.nextInt(1_200);
                boolean runs = i == 1 && to > now;
                pauses.add(pause(from, runs ? null : Math.min(to, now)));
                from = to + random.nextInt(2_000);
            }
            Instant since = BreakRules.countsSince(START, pauses, second(now));
            assertThat(BreakRules.headphones(since, sound, pauses, second(now)).toSeconds())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(recount(seconds(since), sound, pauses, now));
        }
    }

    /** Second by second: sound, or a gap of at most five minutes between two sounds or up to now, and no pause. */
    private static long recount(int since, List<Span> sound, List<Pause> pauses, int now) {
        boolean[] on = new boolean[now];
        int last = Integer.MIN_VALUE / 2;
        for (Span played : sound) {
            int from = Math.max(since, seconds(played.from()));
            int to = seconds(played.to());
            fill(on, from - last <= 300 ? last : from, to, true);
            last = Math.max(last, to);
        }
        if (now - last <= 300) {
            fill(on, last, now, true);
        }
        pauses.forEach(pause ->
                fill(on, seconds(pause.from()), seconds(pause.until(second(now)).to()), false));
        long counted = 0;
        for (int each = Math.max(0, since); each < now; each++) {
            counted += on[each] ? 1 : 0;
        }
        return counted;
    }

    private static void fill(boolean[] on, int from, int to, boolean value) {
        for (int each = Math.max(0, from); each < Math.min(on.length, to); each++) {
            on[each] = value;
        }
    }

    /** Clips of up to a minute and a half, one after the other, from somebody who takes each break when it is planned. */
    @Test
    void whoeverTakesTheBreaksThatAreOfferedNeverHasMoreThanAnHourWithoutTen() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<Span> sound = new ArrayList<>();
        List<Pause> pauses = new ArrayList<>();
        int now = 0;
        while (now < 9 * 3_600) {
            int length = 2 + random.nextInt(89);
            now += length;
            sound.add(span(now - length, now));
            Instant since = BreakRules.countsSince(START, pauses, second(now));
            Duration headphones = BreakRules.headphones(since, sound, pauses, second(now));
            assertThat(headphones).as("seed %d", seed).isLessThan(BreakRules.DUE);
            if (OfferRules.offer(0, false, Told.NOTHING, pauses, headphones, second(now)) != null) {
                pauses.add(pause(now, now + 600));
                now += 600;
            }
        }
        assertThat(pauses).hasSizeBetween(7, 9);
    }

    @Test
    void onlyAPauseOfTenMinutesIsABreak() {
        List<Pause> tooShort = List.of(pause(1_000, 1_599));
        List<Pause> longEnough = List.of(pause(1_000, 1_600));
        assertThat(BreakRules.countsSince(START, tooShort, second(5_000))).isEqualTo(START);
        assertThat(BreakRules.countsSince(START, longEnough, second(5_000))).isEqualTo(second(1_600));
        assertThat(BreakRules.countsSince(START, List.of(pause(1_000, null)), second(1_700)))
                .as("one that runs")
                .isEqualTo(second(1_700));
    }

    @Test
    void breaksArePlannedForEveryHourUpToTheEndOfTheShift() {
        Instant ends = second(4 * 3_600);
        assertThat(BreakRules.planned(Duration.ofMinutes(20), START, ends))
                .extracting(at -> Duration.between(START, at).toMinutes())
                .containsExactly(30L, 90L, 150L, 210L);
        assertThat(BreakRules.planned(Duration.ofMinutes(70), START, ends).getFirst())
                .as("now, when it is due")
                .isEqualTo(START);
        assertThat(BreakRules.planned(Duration.ZERO, START, second(3_000))).isEmpty();
    }

    private static Span span(int from, int to) {
        return new Span(second(from), second(to));
    }

    private static Pause pause(int from, @Nullable Integer to) {
        return new Pause(second(from), to == null ? null : second(to), Pause.Kind.BREAK);
    }

    private static Instant second(int second) {
        return START.plusSeconds(second);
    }

    private static int seconds(Instant at) {
        return (int) Duration.between(START, at).toSeconds();
    }
}
