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
import org.earshot.clip.Clips;
import org.earshot.shared.Refusal;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestDatabase;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LeasesTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    TestClips testClips;

    @Autowired
    Leases leases;

    @Autowired
    Queues queues;

    @Autowired
    Shifts shifts;

    @Autowired
    Clips clips;

    @Autowired
    ExpiredLeases expired;

    @Autowired
    TaskStore tasks;

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
    void aLateFilingOnALostLeaseIsRefused() {
        long queue = floor.queue("xae");
        floor.task(queue);
        Person slow = floor.worker("xae");
        Lease lost = as.call(slow, this::take);
        floor.leasesRunOut(slow);
        Refused.with("lease.lost", () -> as.run(slow, () -> leases.finish(lost.taskId(), lost.fence(), Outcome.FILED)));
        Refused.with("lease.lost", () -> as.call(slow, () -> leases.renew(lost.taskId(), lost.fence())));

        Person quick = floor.worker("xae");
        Lease won = as.call(quick, this::take);
        assertThat(won.taskId()).isEqualTo(lost.taskId());
        assertThat(won.fence()).isGreaterThan(lost.fence());
        Refused.with("lease.lost", () -> as.run(slow, () -> leases.finish(lost.taskId(), lost.fence(), Outcome.FILED)));
        Refused.with("lease.lost", () -> as.run(slow, () -> leases.turnAway(lost.taskId(), lost.fence(), "x")));
        as.run(quick, () -> leases.finish(won.taskId(), won.fence(), Outcome.FILED));
        assertThat(count("queue.finished", "task_id", won.taskId())).isEqualTo(1);
        assertThat(count("queue.task", "id", won.taskId())).isZero();
    }

    @Test
    void anOlderFenceOfTheSamePersonIsLostToo() {
        floor.task(floor.queue("xaf"));
        as.signIn(floor.worker("xaf"));
        Lease first = take();
        leases.giveBack(first.taskId(), first.fence());
        Lease second = take();
        assertThat(second.taskId()).isEqualTo(first.taskId());
        Refused.with("lease.lost", () -> leases.finish(first.taskId(), first.fence(), Outcome.FILED));
        leases.giveBack(first.taskId(), first.fence());
        assertThat(leases.mine().leases()).containsExactly(second);
    }

    @Test
    void anExpiredLeaseReturnsByItself() {
        floor.task(floor.queue("xag"));
        Person person = floor.worker("xag");
        Lease lease = as.call(person, this::take);
        expired.sweep();
        assertThat(state(lease)).isEqualTo("leased");
        floor.leasesRunOut(person);
        expired.sweep();
        assertThat(state(lease)).isEqualTo("waiting");
    }

    @Test
    void workRenewsALeaseButNotAtEveryStroke() {
        floor.task(floor.queue("xah"));
        as.signIn(floor.worker("xah"));
        Lease lease = take();
        assertThat(leases.renew(lease.taskId(), lease.fence())).isEqualTo(lease);
        db.execute(
                "update queue.task set lease_until = current_timestamp + interval '2' minute where id = ?",
                lease.taskId());
        assertThat(leases.renew(lease.taskId(), lease.fence()).until())
                .isAfter(Instant.now().plusSeconds(290));
        assertThat(leases.renewMine().leases()).hasSize(1);
    }

    @Test
    void aClipTurnedAwayNeverReturnsToTheSamePersonButToOthers() {
        long clip = floor.task(floor.queue("xai"));
        Person person = floor.worker("xai");
        as.signIn(person);
        Lease lease = take();
        leases.turnAway(lease.taskId(), lease.fence(), "KNOWN_VOICE");
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.DONE));
        assertThat(as.call(floor.worker("xai"), this::take).clipId()).isEqualTo(clip);
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
        String query = tasks.candidatesQuery(queue, 1, NextClip.CANDIDATES).getSQL(ParamType.INLINED);
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

    @Test
    void whoeverTakesABreakOrGoesHomeLeavesNoClipBehind() {
        long queue = floor.queue("xam");
        floor.task(queue);
        floor.task(queue);
        as.signIn(floor.worker("xam"));
        Lease lease = take();
        take();
        shifts.pause();
        assertThat(leases.mine().leases()).isEmpty();
        assertThat(state(lease)).isEqualTo("waiting");
        shifts.resume();
        Lease again = take();
        shifts.end(null);
        assertThat(state(again)).isEqualTo("waiting");
    }

    @Test
    void aFiledTaskComesBackToTheSamePersonUnderANewFence() {
        long clip = readyIn("kl-GL", floor.queue("kl"));
        Person person = floor.worker("kl");
        as.signIn(person);
        Lease lease = take();
        assertThat(lease.clipId()).isEqualTo(clip);
        leases.finish(lease.taskId(), lease.fence(), Outcome.FILED);
        as.signIn(floor.worker("kl"));
        Refused.with("task.not-yours", () -> leases.reopen(lease.taskId()));
        as.signIn(person);
        Lease again = leases.reopen(lease.taskId());
        assertThat(again.fence()).isGreaterThan(lease.fence());
        assertThat(again.clipId()).isEqualTo(clip);
        Refused.with("task.gone", () -> leases.reopen(lease.taskId()));
        Refused.with("lease.lost", () -> leases.finish(lease.taskId(), lease.fence(), Outcome.FILED));
        leases.finish(again.taskId(), again.fence(), Outcome.FILED);
        assertThat(count("queue.finished", "task_id", lease.taskId())).isEqualTo(2);
        as.call(as.person(Set.of(Role.SUPERVISOR), Set.of()), () -> clips.hold(clip, "test"));
        Refused.with("task.gone", () -> leases.reopen(lease.taskId()));
    }

    @Test
    void aHeldClipLeavesItsQueueWhoeverHasIt() {
        long clip = readyIn("cy-GB", floor.queue("cy"));
        Person person = floor.worker("cy");
        Lease lease = as.call(person, this::take);
        as.call(as.person(Set.of(Role.SUPERVISOR), Set.of()), () -> clips.hold(clip, "test"));
        assertThat(count("queue.task", "clip_id", clip)).isZero();
        Refused.with(
                "lease.lost", () -> as.run(person, () -> leases.finish(lease.taskId(), lease.fence(), Outcome.FILED)));
        assertThat(as.call(person, leases::next)).isEqualTo(new Claim.Empty(Claim.Kind.DONE));
    }

    @Test
    void aRaisedClipNeverReturnsToWhoeverRaisedIt() {
        long queue = floor.queue("xan");
        long clip = floor.task(queue);
        as.signIn(floor.worker("xan"));
        Lease lease = take();
        leases.finish(lease.taskId(), lease.fence(), Outcome.RAISED);
        db.execute("insert into queue.task (queue_id, clip_id) values (?, ?)", queue, clip);
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.DONE));
    }

    private long readyIn(String locale, long queue) {
        long clip = testClips.readyClip(locale);
        assertThat(count("queue.task", "clip_id", clip)).isEqualTo(1);
        db.execute("delete from queue.task where queue_id = ? and clip_id <> ?", queue, clip);
        return clip;
    }

    private Lease take() {
        return ((Claim.Leased) leases.next()).lease();
    }

    private @Nullable String state(Lease lease) {
        return db.fetchSingle("select state from queue.task where id = ?", lease.taskId())
                .get(0, String.class);
    }

    private int count(String table, String column, long value) {
        return db.fetchSingle("select count(*) from " + table + " where " + column + " = ?", value)
                .get(0, int.class);
    }
}
