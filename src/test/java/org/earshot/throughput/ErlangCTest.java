package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ErlangCTest {

    private static final Duration THREE_MINUTES = Duration.ofMinutes(3);

    /** 200 calls an hour of three minutes are 10 Erlang; the values are those of the usual tables. */
    @Test
    void saysWhatTheTablesSay() {
        assertThat(ErlangC.mustWait(10, 11)).isCloseTo(0.6821, within(0.0005));
        assertThat(ErlangC.mustWait(10, 12)).isCloseTo(0.4494, within(0.0005));
        assertThat(ErlangC.mustWait(10, 14)).isCloseTo(0.1741, within(0.0005));
        assertThat(ErlangC.mustWait(1, 2)).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(ErlangC.mustWait(2, 3)).isCloseTo(4.0 / 9, within(1e-9));
        assertThat(ErlangC.within(10, 14, THREE_MINUTES, Duration.ofSeconds(20)))
                .isCloseTo(0.888, within(0.001));
        assertThat(ErlangC.people(10, THREE_MINUTES, Duration.ofSeconds(20), 0.8))
                .isEqualTo(14);
    }

    @Test
    void onePersonWaitsAsInTheFormulaForOne() {
        assertThat(ErlangC.mustWait(0.6, 1)).isCloseTo(0.6, within(1e-9));
        assertThat(ErlangC.meanWait(0.5, 1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void moreWorkThanPeopleWaitsForEver() {
        assertThat(ErlangC.mustWait(5, 5)).isEqualTo(1);
        assertThat(ErlangC.within(5, 5, THREE_MINUTES, Duration.ofHours(1))).isZero();
        assertThat(ErlangC.mustWait(0, 1)).isZero();
    }

    /** The textbook's sum instead of the recursion, and that more people never make anybody wait longer. */
    @Test
    void agreesWithTheSumAndFallsWithPeople() {
        Random lot = new Random(11);
        for (int run = 0; run < 2_000; run++) {
            double load = lot.nextDouble() * 60;
            int people = (int) load + 1 + lot.nextInt(20);
            double term = 1;
            double sum = 0;
            for (int k = 0; k < people; k++) {
                sum += term;
                term *= load / (k + 1);
            }
            double waiting = term * people / (people - load);
            assertThat(ErlangC.mustWait(load, people))
                    .as("%s Erlang, %d people", load, people)
                    .isCloseTo(waiting / (sum + waiting), within(1e-9));
            assertThat(ErlangC.mustWait(load, people + 1)).isLessThanOrEqualTo(ErlangC.mustWait(load, people));
            int enough = ErlangC.people(load, THREE_MINUTES, Duration.ofMinutes(5), 0.95);
            assertThat(ErlangC.within(load, enough, THREE_MINUTES, Duration.ofMinutes(5)))
                    .isGreaterThanOrEqualTo(0.95);
        }
    }
}
