package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.shared.Refusal;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDatabase;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is given which clip, and what is said when there is none. */
@DatabaseTest
class NextClipTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Leases leases;

    @Autowired
    Queues queues;

    @Autowired
    Shifts shifts;

    @Autowired
    WaitingStore waiting;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theNextClipIsLeasedForFiveMinutes() {
        long clip = floor.task(floor.queue("xaa"));
        as.signIn(floor.worker("xaa"));
        Lease lease = take();
        assertThat(lease.clipId()).isEqualTo(clip);
        assertThat(Duration.between(Instant.now(), lease.until()))
                .isBetween(Duration.ofSeconds(290), Duration.ofSeconds(301));
        assertThat(leases.mine().leases()).containsExactly(lease);
    }

    @Test
    void aHandIsFilledToTwoAndKeepsItsOrder() {
        long later = floor.queue("xax", 5, null);
        floor.task(later);
        long first = floor.task(floor.queue("xax", 1, null));
        as.signIn(floor.worker("xax"));
        Hand filled = leases.fill();
        assertThat(filled.empty()).isNull();
        assertThat(filled.claimed())
                .hasSize(2)
                .first()
                .extracting(Lease::clipId)
                .isEqualTo(first);
        assertThat(leases.mine().held())
                .as("although its task is the newer one")
                .isEqualTo(filled.claimed());
        assertThat(leases.fill().claimed()).isEmpty();
        Lease done = filled.claimed().getFirst();
        leases.finish(done.taskId(), done.fence(), Outcome.FILED);
        assertThat(leases.fill().empty()).isEqualTo(Claim.Kind.DONE);
    }

    @Test
    void noOpenShiftNoClips() {
        floor.task(floor.queue("xab"));
        as.signIn(as.annotator("xab"));
        Refused.with("shift.none", leases::next);
        Refused.with("shift.none", leases::fill);
        shifts.start();
        shifts.pause();
        Refused.with("shift.paused", leases::next);
        Refused.with("shift.paused", leases::fill);
        shifts.resume();
        take();
    }

    @Test
    void noClipIsGivenToTwoWhenSixteenAskAtOnce() throws Exception {
        long queue = floor.queue("xac");
        Set<Long> waiting = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            waiting.add(floor.task(queue));
        }
        var given = new ConcurrentLinkedQueue<Long>();
        List<Callable<Void>> people = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Person person = floor.worker("xac");
            people.add(() -> as.call(person, () -> {
                while (leases.next() instanceof Claim.Leased(Lease lease)) {
                    given.add(lease.clipId());
                    leases.finish(lease.taskId(), lease.fence(), Outcome.FILED);
                }
                return null;
            }));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var one : threads.invokeAll(people)) {
                one.get();
            }
        }
        assertThat(given).hasSize(200);
        assertThat(new HashSet<>(given)).isEqualTo(waiting);
    }

    @Test
    void nobodyHoldsMoreThanTwoEvenWhenAskingInManyTabsAtOnce() throws Exception {
        long queue = floor.queue("xad");
        for (int i = 0; i < 20; i++) {
            floor.task(queue);
        }
        Person person = floor.worker("xad");
        Callable<Boolean> ask = () -> as.call(person, () -> {
            try {
                return leases.next() instanceof Claim.Leased;
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("lease.two");
                return false;
            }
        });
        try (var threads = Executors.newFixedThreadPool(8)) {
            int got = 0;
            for (var one : threads.invokeAll(Collections.nCopies(8, ask))) {
                got += one.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(2);
        }
    }

    @Test
    void somebodyWhoTurnedManyAwayIsGivenTheNextOne() {
        long queue = floor.queue("xaj");
        Person person = floor.worker("xaj");
        long first = floor.task(queue);
        for (int i = 0; i < 499; i++) {
            floor.task(queue);
        }
        db.execute(
                "insert into queue.turned_away (account_id, clip_id, reason)"
                        + " select ?, clip_id, 'x' from queue.task where queue_id = ?",
                person.id(),
                queue);
        long last = floor.task(queue);
        as.signIn(person);
        Lease lease = take();
        assertThat(lease.clipId()).isEqualTo(last).isNotEqualTo(first);
    }

    @Test
    void candidatesAreReadAlongTheIndexAndNothingIsSorted() {
        long queue = floor.queue("xao");
        assumeFalse(TestDatabase.POSTGRES, "on a table this small PostgreSQL reads everything");
        String query = waiting.candidatesQuery(queue, 1, Route.ANY, NextClip.CANDIDATES)
                .getSQL(ParamType.INLINED);
        String plan = String.valueOf(db.fetchSingle("explain " + query).get(0)).toLowerCase(Locale.ROOT);
        assertThat(plan).contains("task_to_claim").contains("index sorted").contains("primary_key");
    }

    @Test
    void theKindsOfEmptyAreToldApart() {
        Person person = floor.worker("xak");
        as.signIn(person);
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.DONE));

        floor.task(floor.queue("xak", 3, "sensitive"));
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.NOT_CLEARED));

        floor.task(floor.queue("xak"));
        Lease lease = as.call(floor.worker("xak"), this::take);
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.LEASED_BY_OTHERS));
        db.execute("delete from queue.task where id = ?", lease.taskId());
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.NOT_CLEARED));

        Person cleared = as.person(Set.of(Role.ANNOTATOR), Set.of("xak"), Set.of("sensitive"));
        floor.startShift(cleared);
        as.call(cleared, this::take);
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.DONE));
    }

    @Test
    void theQueueOfFirstPriorityIsServedFirstAndAPausedOneNotAtAll() {
        long later = floor.queue("xal", 5, null);
        long sooner = floor.queue("xal", 1, null);
        floor.task(later);
        floor.task(sooner);
        as.signIn(floor.worker("xal"));
        Lease lease = take();
        assertThat(lease.queueId()).isEqualTo(sooner);
        leases.giveBack(lease.taskId(), lease.fence());
        SystemActor.run("test", () -> queues.pause(sooner));
        assertThat(take().queueId()).isEqualTo(later);
    }

    private Lease take() {
        return ((Claim.Leased) leases.next()).lease();
    }
}
