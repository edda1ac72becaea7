package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.earshot.bench.KillBench;
import org.junit.jupiter.api.Test;

/** Two kills on each database; {@code ./dev bench kill} does twenty. */
class KilledWhileFilingIT {

    @Test
    void everyConfirmedFilingIsThereAfterAKillOnH2() throws Exception {
        assertNothingMissing(KillBench.onH2(2));
    }

    @Test
    void everyConfirmedFilingIsThereAfterAKillOnPostgres() throws Exception {
        assertNothingMissing(KillBench.onPostgres(2));
    }

    private static void assertNothingMissing(KillBench.Outcome outcome) {
        assertThat(outcome.confirmed()).isGreaterThanOrEqualTo(10);
        assertThat(outcome.missing()).isZero();
    }
}
