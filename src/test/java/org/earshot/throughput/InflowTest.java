package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InflowTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 22);
    private static final Period LATELY = Period.last(Inflow.DAYS, SUNDAY, ZoneOffset.UTC);
    private static final LocalDate LONG_AGO = LATELY.from().minusDays(300);

    @Test
    void aWeekOldQueueKeepsAllOfItsInflow() {
        Inflow inflow = Inflow.average(LATELY, Map.of(1L, SUNDAY.minusDays(6)), each(1, SUNDAY.minusDays(6), 70));
        assertThat(inflow).isEqualTo(new Inflow(Collections.nCopies(7, 70.0), 7));
    }

    @Test
    void aDayOnWhichNothingCameCountsToo() {
        // Of four Sundays one had 40 clips.
        List<Volumes.QueueDay> came = each(1, SUNDAY, 40);
        assertThat(Inflow.average(LATELY, Map.of(1L, LONG_AGO), came).clips())
                .containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 10.0);
        assertThat(Inflow.average(LATELY, Map.of(1L, SUNDAY.minusDays(13)), came)
                        .clips())
                .containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 20.0);
    }

    @Test
    void aDayOfTheWeekThatHasNotBeenCountsAsTheAverageOfThoseThatHave() {
        List<Volumes.QueueDay> came = new ArrayList<>(each(1, SUNDAY, 90));
        came.add(new Volumes.QueueDay(SUNDAY.minusDays(1), 1, new Flow(30, 0)));
        assertThat(Inflow.average(LATELY, Map.of(1L, SUNDAY.minusDays(1)), came))
                .isEqualTo(new Inflow(List.of(60.0, 60.0, 60.0, 60.0, 60.0, 30.0, 90.0), 2));
    }

    @Test
    void aQueueOfTodayHasNoWholeDay() {
        assertThat(Inflow.average(LATELY, Map.of(1L, SUNDAY.plusDays(1)), List.of()))
                .isEqualTo(new Inflow(Collections.nCopies(7, 0.0), 0));
    }

    @Test
    void whereNothingEverCameNothingIsExpected() {
        assertThat(Inflow.average(LATELY, Map.of(), List.of()))
                .isEqualTo(new Inflow(Collections.nCopies(7, 0.0), Inflow.DAYS));
    }

    /** Whatever a queue is given each day, and however old each is, together they are expected to be given the same again. */
    @Test
    void whatComesEveryDayIsExpectedEveryDay() {
        for (long seed = 1; seed <= 300; seed++) {
            Random lot = new Random(seed);
            Map<Long, LocalDate> since = new java.util.HashMap<>();
            List<Volumes.QueueDay> came = new ArrayList<>();
            double together = 0;
            for (long queue = 1 + lot.nextInt(5); queue > 0; queue--) {
                LocalDate first = SUNDAY.minusDays(lot.nextInt(60));
                int clips = lot.nextInt(500);
                since.put(queue, first);
                came.addAll(each(queue, first.isAfter(LATELY.from()) ? first : LATELY.from(), clips));
                together += clips;
            }
            // A queue that is not asked for.
            came.addAll(each(99, LATELY.from(), 1_000));
            double expected = together;
            assertThat(Inflow.average(LATELY, since, came).clips())
                    .as("seed %d", seed)
                    .allSatisfy(clips -> assertThat(clips).isCloseTo(expected, within(1e-6)));
        }
    }

    private static List<Volumes.QueueDay> each(long queue, LocalDate from, int clips) {
        return from.datesUntil(SUNDAY.plusDays(1))
                .map(day -> new Volumes.QueueDay(day, queue, new Flow(clips, 0)))
                .toList();
    }
}
