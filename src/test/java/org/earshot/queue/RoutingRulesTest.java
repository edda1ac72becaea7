package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.earshot.exposure.MayHear;
import org.earshot.exposure.Mix;
import org.earshot.exposure.Severity;
import org.earshot.risk.Prediction;
import org.earshot.risk.Signal;
import org.junit.jupiter.api.Test;

class RoutingRulesTest {

    private static final List<Signal> CATEGORIES = List.of(Signal.VIOLENCE, Signal.DISTRESS, Signal.SEXUAL);
    private static final int ROUNDS = 20_000;

    @Test
    void nobodyIsEverGivenWhatTheirVerdictOrAnOptOutRulesOut() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            MayHear verdict = verdict(random);
            int without = random.nextInt(8);
            Route route = RoutingRules.route(verdict, random.nextInt(1000), without, random.nextInt(11));
            Prediction clip = clip(random);
            int about = Band.about(clip.categories());
            for (Route each : List.of(route, route.gentle())) {
                if (each.admits(random.nextInt(1000), Band.of(clip), about)) {
                    String said = "seed " + seed + ": " + verdict + " " + clip;
                    assertThat(verdict.recoveryDue()).as(said).isFalse();
                    assertThat(clip.quiet() || verdict.routes(Severity.of(clip.severity())))
                            .as(said)
                            .isTrue();
                    assertThat(!verdict.onlyNeutral() || clip.quiet()).as(said).isTrue();
                    assertThat(about & without).as(said).isZero();
                }
            }
        }
    }

    @Test
    void whatIsKnownToBeHarmlessIsKeptFromNobodyButInRecovery() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            MayHear verdict = verdict(random);
            Route route = RoutingRules.route(verdict, random.nextInt(1000), random.nextInt(8), random.nextInt(11));
            assertThat(route.admits(random.nextInt(1000), Band.NEUTRAL, 0))
                    .as("seed %d: %s", seed, verdict)
                    .isEqualTo(!verdict.recoveryDue());
        }
    }

    @Test
    void aHalvedMixGivesHalfOfTheHeavyClipsAndAllOthersAndEachHeavyOneToOneOfTwoNeighbours() {
        MayHear halved = new MayHear(Mix.HALVED, false, 0, false, false);
        Route even = RoutingRules.route(halved, 40, 0, 0);
        Route odd = RoutingRules.route(halved, 41, 0, 0);
        int heavy = 0;
        for (long task = 1; task <= 1000; task++) {
            for (int band : List.of(Band.NEUTRAL, Band.S0, Band.S1, Band.NOT_LOOKED_AT)) {
                assertThat(even.admits(task, band, 0)).isTrue();
            }
            for (int band : Band.HEAVY) {
                assertThat(even.admits(task, band, 0)).isNotEqualTo(odd.admits(task, band, 0));
            }
            heavy += even.admits(task, Band.S2, 0) ? 1 : 0;
        }
        assertThat(heavy).isEqualTo(500);
    }

    @Test
    void aPersonWithRoomIsGivenEverything() {
        Route route = RoutingRules.route(MayHear.EVERYTHING, 7, 0, 0);
        assertThat(route).isEqualTo(Route.ANY);
        assertThat(route.limits()).isFalse();
        assertThat(RoutingRules.route(MayHear.EVERYTHING, 7, 0, 1).gentleFirst())
                .isTrue();
    }

    @Test
    void aSensitiveQueueIsClosedOnceItsHoursAreUsed() {
        MayHear used = new MayHear(Mix.FULL, false, 0, false, true);
        assertThat(RoutingRules.route(used, 1, 0, 0).admits(queue(true))).isFalse();
        assertThat(RoutingRules.route(used, 1, 0, 0).admits(queue(false))).isTrue();
        assertThat(Route.ANY.admits(queue(true))).isTrue();
    }

    private static Queue queue(boolean sensitive) {
        return new Queue(
                1, "q", "es", null, "t", 5, null, org.earshot.disguise.Strength.STRONG, sensitive, 0, Queue.State.OPEN);
    }

    private static MayHear verdict(Random random) {
        return new MayHear(
                Mix.values()[random.nextInt(Mix.values().length)],
                random.nextInt(6) == 0,
                random.nextInt(3) == 0 ? random.nextInt(11) : 0,
                random.nextInt(4) == 0,
                random.nextBoolean());
    }

    private static Prediction clip(Random random) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        CATEGORIES.stream().filter(each -> random.nextInt(3) == 0).forEach(signals::add);
        if (random.nextBoolean()) {
            signals.add(Signal.UNREAD);
        }
        return new Prediction(signals.isEmpty() ? "S0" : "S" + random.nextInt(5), signals);
    }
}
