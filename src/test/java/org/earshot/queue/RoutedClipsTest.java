package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.earshot.access.Person;
import org.earshot.exposure.MayHear;
import org.earshot.exposure.Mix;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDatabase;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database hands out under a route is what the rules admit, oldest first, and what is said where there is nothing. */
@DatabaseTest
class RoutedClipsTest {

    private static final Route NEUTRAL =
            RoutingRules.route(new MayHear(Mix.NEUTRAL_ONLY, false, 0, false, false), 1, 0, 0);

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Leases leases;

    @Autowired
    NextClip nextClip;

    @Autowired
    WaitingStore waiting;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theDatabaseAdmitsWhatTheRulesAdmit() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        long queue = floor.queue("xra");
        Map<Long, int[]> standing = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            int band = List.of(0, 1, 2, 3, 4, 5, 9).get(random.nextInt(7));
            int about = random.nextInt(8);
            standing.put(task(queue, band, about), new int[] {band, about});
        }
        for (int round = 0; round < 60; round++) {
            MayHear verdict = new MayHear(
                    Mix.values()[random.nextInt(4)], false, random.nextInt(3), random.nextInt(3) == 0, false);
            Route route = RoutingRules.route(verdict, random.nextInt(100), random.nextInt(8), 0);
            Route asked = random.nextBoolean() ? route : route.gentle();
            List<Long> admitted = standing.entrySet().stream()
                    .filter(task -> asked.admits(task.getKey(), task.getValue()[0], task.getValue()[1]))
                    .map(Map.Entry::getKey)
                    .limit(16)
                    .toList();
            assertThat(waiting.candidates(queue, 1, asked, 16))
                    .as("seed %d: %s", seed, asked)
                    .isEqualTo(admitted);
        }
    }

    @Test
    void aRoutedSearchReadsAlongItsIndexAndNothingIsSorted() {
        assumeFalse(TestDatabase.POSTGRES, "on a table this small PostgreSQL reads everything");
        String query = waiting.ofBandQuery(floor.queue("xrb"), 1, NEUTRAL, Band.NEUTRAL, 16)
                .getSQL(ParamType.INLINED);
        String plan = String.valueOf(db.fetchSingle("explain " + query).get(0)).toLowerCase(Locale.ROOT);
        assertThat(plan).contains("task_to_route").contains("index sorted");
    }

    @Test
    void whoMayHearOnlyHarmlessClipsIsGivenThoseAndIsToldWhyThereAreNoMore() {
        long queue = floor.queue("xrc");
        task(queue, Band.S0, 0);
        long harmless = task(queue, Band.NEUTRAL, 0);
        Person person = floor.worker("xrc");
        Hand hand = fill(person, NEUTRAL);
        assertThat(hand.claimed()).extracting(Lease::taskId).containsExactly(harmless);
        assertThat(hand.empty()).isEqualTo(Claim.Kind.LIMITED);
        assertThat(fill(floor.worker("xrc"), Route.NONE).empty()).isEqualTo(Claim.Kind.LIMITED);
        assertThat(fill(floor.worker("xrd"), NEUTRAL).empty()).isEqualTo(Claim.Kind.DONE);
    }

    @Test
    void aShiftBeginsWithTenGentleClipsWhereThereAreSuch() {
        long queue = floor.queue("xre", 1, null);
        long second = floor.queue("xre", 5, null);
        List<Long> heavy = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            heavy.add(task(queue, Band.S2, 0));
        }
        Set<Long> gentle = new java.util.HashSet<>();
        for (int i = 0; i < 12; i++) {
            gentle.add(task(second, i % 2, 0));
        }
        as.signIn(floor.worker("xre"));
        for (int i = 0; i < RoutingRules.GENTLE_CLIPS; i++) {
            assertThat(gentle).as("clip %d", i + 1).contains(next());
        }
        assertThat(heavy).as("as soon as ten are over").contains(next());
    }

    @Test
    void withoutGentleClipsAShiftBeginsWithWhatThereIs() {
        long heavy = task(floor.queue("xrf"), Band.S2, 0);
        as.signIn(floor.worker("xrf"));
        assertThat(next()).isEqualTo(heavy);
    }

    @Test
    void aClipThatSomebodyDidNotWantToHearIsNobodysHarmlessClipAnyMore() {
        long task = task(floor.queue("xrg"), Band.NEUTRAL, 0);
        as.signIn(floor.worker("xrg"));
        Lease lease = ((Claim.Leased) leases.next()).lease();
        leases.turnAway(task, lease.fence(), "DO_NOT_WANT", org.earshot.exposure.Severity.S2);
        assertThat(fill(floor.worker("xrg"), NEUTRAL).empty()).isEqualTo(Claim.Kind.LIMITED);
        assertThat(fill(floor.worker("xrg"), Route.ANY).claimed()).hasSize(1);
    }

    private long next() {
        Lease lease = ((Claim.Leased) leases.next()).lease();
        leases.finish(lease.taskId(), lease.fence(), Outcome.FILED);
        return lease.taskId();
    }

    private Hand fill(Person person, Route route) {
        Hand none = new Hand(List.of(), List.of(), Instant.now(), null);
        return as.call(person, () -> nextClip.fill(none, 2, person, Duration.ofMinutes(5), route));
    }

    private long task(long queue, int band, int about) {
        long clip = floor.task(queue);
        db.execute("update queue.task set band = ?, about = ? where clip_id = ?", band, about, clip);
        return db.fetchSingle("select id from queue.task where clip_id = ?", clip)
                .get(0, Long.class);
    }
}
