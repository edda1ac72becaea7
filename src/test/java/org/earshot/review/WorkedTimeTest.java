package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkedTimeTest {

    private static final Instant START = Instant.parse("2026-03-29T00:30:00Z");

    @Test
    void countsWhatThePageSaysWhereThatManySecondsHavePassed() {
        WorkedTime time = WorkedTime.of(new DeskWork.Worked(8_000, null), START, Instant.EPOCH, at(10_000), null);
        assertThat(time).isEqualTo(new WorkedTime(8_000, 0, null));
    }

    @Test
    void handleTimeBeginsWithTheFirstPlay() {
        WorkedTime time = WorkedTime.of(new DeskWork.Worked(10_000, 4_000L), START, Instant.EPOCH, at(10_000), null);
        assertThat(time).isEqualTo(new WorkedTime(10_000, 4_000, at(6_000)));
    }

    @Test
    void whatWasPlayedUnderAnEarlierLeaseWasPlayed() {
        WorkedTime time =
                WorkedTime.of(new DeskWork.Worked(3_000, null), at(60_000), Instant.EPOCH, at(63_000), at(2_000));
        assertThat(time).isEqualTo(new WorkedTime(3_000, 3_000, null));
    }

    @Test
    void believesNoMoreThanHasPassedSinceTheClaimOrTheLastReport() {
        assertThat(WorkedTime.of(new DeskWork.Worked(99_000, 99_000L), START, Instant.EPOCH, at(5_000), null))
                .isEqualTo(new WorkedTime(5_000, 5_000, START));
        assertThat(WorkedTime.of(new DeskWork.Worked(99_000, null), START, at(4_000), at(5_000), null))
                .isEqualTo(new WorkedTime(1_000, 0, null));
        assertThat(WorkedTime.of(new DeskWork.Worked(-5, -5L), START, at(4_000), at(5_000), null))
                .isEqualTo(new WorkedTime(0, 0, at(5_000)));
    }

    @Test
    void aPageThatSaysNothingWasActiveWhileItPlayed() {
        assertThat(WorkedTime.ofSound(
                        List.of(new DeskWork.HeardSpan(0, 4_000, 2), new DeskWork.HeardSpan(1_000, 2_000, 0.5))))
                .isEqualTo(new DeskWork.Worked(4_000, 4_000L));
        assertThat(WorkedTime.ofSound(List.of())).isEqualTo(new DeskWork.Worked(0, null));
    }

    /** Two tabs, two leases at once, reports that come twice and reloads that begin again: nobody works longer than time passes. */
    @Test
    void noMomentCountsTwice() {
        for (long seed = 1; seed <= 500; seed++) {
            Random lot = new Random(seed);
            Instant now = START;
            Instant counted = Instant.EPOCH;
            List<Instant> leases = new ArrayList<>(List.of(START));
            long active = 0;
            long handle = 0;
            Instant played = null;
            for (int report = 0; report < 60; report++) {
                now = now.plusMillis(lot.nextInt(12_000));
                if (lot.nextInt(4) == 0) {
                    leases.add(now);
                }
                Instant lease = leases.get(lot.nextInt(leases.size()));
                WorkedTime time = WorkedTime.of(
                        new DeskWork.Worked(lot.nextInt(30_000), lot.nextBoolean() ? (long) lot.nextInt(30_000) : null),
                        lease,
                        counted,
                        now,
                        lot.nextBoolean() ? played : null);
                counted = now;
                played = time.firstPlayedAt() == null ? played : time.firstPlayedAt();
                active += time.activeMs();
                handle += time.handleMs();
                assertThat(time.handleMs()).as("seed %d", seed).isBetween(0L, time.activeMs());
                assertThat(active).as("seed %d", seed).isLessThanOrEqualTo(now.toEpochMilli() - START.toEpochMilli());
            }
            assertThat(handle).as("seed %d", seed).isLessThanOrEqualTo(active);
        }
    }

    private static Instant at(long ms) {
        return START.plusMillis(ms);
    }
}
