package org.earshot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BenchTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private boolean run(Benchmark benchmark) {
        return Bench.run("sample", benchmark, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void holdsWhenEveryGoalIsMet() {
        boolean held = run(figures -> {
            figures.row("claims", 1200, "1/s");
            figures.goal("claim.p99.ratio", 1.5, Goal.atMost(1.5));
            figures.goal("intake.rate", 40, Goal.atLeast(40));
            figures.goal("claim.doubles", 0, Goal.exactly(0));
        });

        assertThat(held).isTrue();
        assertThat(printed().lines().toList())
                .endsWith(
                        "claim.p99.ratio figure=1.5 goal=<=1.5 ok",
                        "intake.rate figure=40 goal=>=40 ok",
                        "claim.doubles figure=0 goal==0 ok");
        assertThat(printed()).startsWith("## sample, ").contains(" cores").contains("| claims |  1200 | 1/s  |");
    }

    @Test
    void missesWhenOneGoalIsMissed() {
        boolean held = run(figures -> {
            figures.goal("claim.p99.ratio", 1.501, Goal.atMost(1.5));
            figures.goal("intake.rate", 41, Goal.atLeast(40));
        });

        assertThat(held).isFalse();
        assertThat(printed()).contains("claim.p99.ratio figure=1.501 goal=<=1.5 missed");
    }

    @Test
    void missesWhenAFigureWasNeverRead() {
        boolean held = run(figures -> figures.goal("p99", new Samples().percentile(99), Goal.atMost(100)));

        assertThat(held).isFalse();
        assertThat(printed()).contains("p99 figure=none goal=<=100 missed");
    }

    @Test
    void missesWhenNothingWasHeldAgainstAGoal() {
        assertThat(run(figures -> figures.row("claims", 1200, "1/s"))).isFalse();
    }

    @Test
    void missesWhenTheBenchBreaksOffAndKeepsWhatItSaw() {
        boolean held = run(figures -> {
            figures.goal("intake.rate", 41, Goal.atLeast(40));
            throw new IllegalStateException("no database");
        });

        assertThat(held).isFalse();
        assertThat(printed())
                .contains("intake.rate figure=41 goal=>=40 ok")
                .contains("no database")
                .contains("sample figure=none goal=finished missed");
    }

    @Test
    void findsABenchByItsName() throws Exception {
        assertThat(Bench.find("sample")).containsInstanceOf(SampleBench.class);
        assertThat(Bench.find("nothing")).isEmpty();
        assertThat(Bench.find("../sample")).isEmpty();
    }

    @Test
    void refusesAGoalWithBlanksInItsName() {
        assertThatThrownBy(() -> new Figures().goal("claim p99", 1, Goal.atMost(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ranksReadingsWithoutInventingAny() {
        Samples samples = new Samples();
        for (int reading = 5000; reading > 0; reading--) {
            samples.add(reading);
        }

        assertThat(samples.percentile(50)).isEqualTo(2500);
        assertThat(samples.percentile(99)).isEqualTo(4950);
        assertThat(samples.max()).isEqualTo(5000);
        assertThat(samples.mean()).isEqualTo(2500.5);
        assertThat(samples.count()).isEqualTo(5000);
    }

    @Test
    void writesNumbersPlainly() {
        assertThat(Goal.plain(1200)).isEqualTo("1200");
        assertThat(Goal.plain(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Goal.plain(100.0)).isEqualTo("100");
        assertThat(Goal.plain(Double.NaN)).isEqualTo("none");
    }
}
