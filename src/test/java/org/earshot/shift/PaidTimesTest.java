package org.earshot.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaidTimesTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(100));

    @Test
    void everyMinuteCountsOnceForTheFirstStateThatRan() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Map<PaidState, List<Span>> clocks = new EnumMap<>(PaidState.class);
            PaidState[] minutes = new PaidState[100];
            for (PaidState state : PaidState.values()) {
                List<Span> ran = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    int from = random.nextInt(140) - 20;
                    int to = from + random.nextInt(30);
                    ran.add(new Span(minute(from), minute(to)));
                    for (int minute = Math.max(0, from); minute < Math.min(100, to); minute++) {
                        minutes[minute] = minutes[minute] == null ? state : minutes[minute];
                    }
                }
                clocks.put(state, ran);
            }
            List<PaidTime> times = PaidTimes.of(clocks, START, END);
            for (PaidState state : PaidState.values()) {
                long expected = java.util.Arrays.stream(minutes)
                        .filter(each -> each == state)
                        .count();
                assertThat(times.stream()
                                .filter(time -> time.state() == state)
                                .mapToLong(time -> time.length().toMinutes())
                                .sum())
                        .as("seed %d, round %d, %s", seed, round, state)
                        .isEqualTo(expected);
            }
            assertThat(times).extracting(PaidTime::state).doesNotHaveDuplicates();
        }
    }

    @Test
    void aStateThatNeverRanIsNotThere() {
        assertThat(PaidTimes.of(Map.of(PaidState.HELP, List.of(new Span(START, START))), START, END))
                .isEmpty();
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
