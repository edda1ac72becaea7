package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.earshot.shared.Refusal;
import org.junit.jupiter.api.Test;

class ForecastingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final ExposureCost COST = new ExposureCost(List.of(0.5, 4.0, 12.0, 30.0), 40);
    private static final List<Double> HARMLESS = List.of(0.0, 0.0, 0.0, 0.0);

    @Test
    void whatPeopleCannotDoStays() {
        Outlook outlook = Forecasting.outlook(plan(10, 1_000, 2, 0, HARMLESS), COST, 500, MONDAY);
        assertThat(outlook.perPerson()).isEqualTo(400);
        assertThat(outlook.days().getFirst())
                .isEqualTo(new Outlook.ForecastDay(MONDAY, 1_000, 2, 800, 700, 0, Outlook.Limit.TIME));
        assertThat(outlook.days().getLast().backlog()).isCloseTo(500 + 10 * 200, within(1e-6));
    }

    @Test
    void theOldestAreDoneFirst() {
        Outlook outlook = Forecasting.outlook(plan(3, 400, 1, 0, HARMLESS), COST, 1_000, MONDAY);
        // What stood at first lasts two days and a half.
        assertThat(outlook.days()).extracting(Outlook.ForecastDay::oldestDays).containsExactly(1, 2, 2);
    }

    @Test
    void absenceTakesPeopleAway() {
        Outlook outlook = Forecasting.outlook(plan(1, 1_000, 2, 0.25, HARMLESS), COST, 0, MONDAY);
        assertThat(outlook.days().getFirst().done()).isEqualTo(600);
    }

    /** 2 % of S2 cost 0.08 points a clip, so a budget of 40 is enough for 500 clips and no more, whatever the time. */
    @Test
    void whatPeopleMayHearIsASecondLimit() {
        List<Double> heavy = List.of(0.0, 0.02, 0.0, 0.0);
        WhatIf plan = new WhatIf(1, week(2_000), week(2), 0, 200, 5, heavy, 10);
        Outlook outlook = Forecasting.outlook(plan, COST, 0, MONDAY);
        assertThat(outlook.perPerson()).isCloseTo(500, within(1e-9));
        assertThat(outlook.days().getFirst().limit()).isEqualTo(Outlook.Limit.EXPOSURE);
        WhatIf longer = new WhatIf(1, week(2_000), week(2), 0, 200, 5, heavy, 30);
        assertThat(Forecasting.outlook(longer, COST, 0, MONDAY).perPerson()).isCloseTo(250, within(1e-9));
    }

    @Test
    void noClipIsLostOrDoneTwice() {
        for (long seed = 1; seed <= 300; seed++) {
            Random lot = new Random(seed);
            WhatIf plan = plan(1 + lot.nextInt(60), lot.nextInt(3_000), lot.nextInt(12), lot.nextDouble(), HARMLESS);
            double backlog = lot.nextInt(5_000);
            Outlook outlook = Forecasting.outlook(plan, COST, backlog, MONDAY);
            double in = backlog
                    + outlook.days().stream()
                            .mapToDouble(Outlook.ForecastDay::inflow)
                            .sum();
            double done = outlook.days().stream()
                    .mapToDouble(Outlook.ForecastDay::done)
                    .sum();
            assertThat(in - done)
                    .as("seed %d", seed)
                    .isCloseTo(outlook.days().getLast().backlog(), within(1e-3));
            assertThat(outlook.days())
                    .as("seed %d", seed)
                    .allMatch(day -> day.backlog() >= 0 && day.oldestDays() >= 0 && day.done() >= 0);
        }
    }

    @Test
    void plansThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> plan(0, 1, 1, 0, HARMLESS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(" ");
        assertThatThrownBy(() -> plan(1, 1, 1, 1.5, HARMLESS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(" ");
        assertThatThrownBy(() -> plan(1, Double.NaN, 1, 0, HARMLESS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(" ");
        assertThatThrownBy(() -> plan(1, 1, 1, 0, List.of(0.5, 0.5, 0.5, 0.0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(" ");
    }

    private static WhatIf plan(int days, double inflow, double people, double absence, List<Double> prevalence) {
        return new WhatIf(days, week(inflow), week(people), absence, 200, 2, prevalence, 5);
    }

    private static List<Double> week(double each) {
        return Collections.nCopies(7, each);
    }
}
