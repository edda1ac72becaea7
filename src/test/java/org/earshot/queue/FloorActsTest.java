package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each thing a supervisor does on the floor: once, with its row in the audit, and by nobody else. */
@DatabaseTest
class FloorActsTest {

    /** Each test has a language, and so a queue, to itself. */
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    As as;

    @Autowired
    TestFloor floorOf;

    @Autowired
    Floor floor;

    @Autowired
    Queues queues;

    @Autowired
    Leases leases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private Person worker;
    private long queue;
    private Lease lease;

    @BeforeEach
    void somebodyHasAClipInHand() {
        String language = "xh" + (char) ('a' + NEXT.getAndIncrement());
        queue = floorOf.queue(language);
        floorOf.task(queue);
        worker = floorOf.worker(language);
        lease = as.call(worker, () -> ((Claim.Leased) leases.next()).lease());
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void anActAndItsRowInTheAuditStandOrFallTogether() {
        Map<String, Runnable> acts = Map.of(
                "lease.taken-back", () -> floor.takeBack(lease.taskId(), lease.fence()),
                "lease.reassigned", () -> floor.reassign(lease.taskId(), lease.fence()),
                "queue.paused", () -> queues.pause(queue),
                "queue.draining", () -> queues.drain(queue),
                "queue.promised", () -> floor.promise(queue, 30));
        acts.forEach((act, run) -> {
            transaction.executeWithoutResult(status -> {
                run.run();
                assertThat(audited(act)).as(act).isEqualTo(1);
                status.setRollbackOnly();
            });
            assertThat(audited(act)).as(act).isZero();
        });
        assertThat(as.call(worker, leases::mine).held()).containsExactly(lease);
        assertThat(as.call(worker, () -> leases.takenBack(lease.taskId(), lease.fence())))
                .isFalse();
        assertThat(turnedAway()).isZero();
        assertThat(queues.queue(queue).state()).isEqualTo(Queue.State.OPEN);
    }

    @Test
    void aSecondClickIsHarmless() {
        floor.reassign(lease.taskId(), lease.fence());
        Refused.with("floor.not-in-hand", () -> floor.reassign(lease.taskId(), lease.fence()));
        Refused.with("floor.not-in-hand", () -> floor.takeBack(lease.taskId(), lease.fence()));
        assertThat(audited("lease.reassigned")).isEqualTo(1);
        assertThat(audited("lease.taken-back")).isZero();
        assertThat(turnedAway()).isEqualTo(1);

        queues.pause(queue);
        queues.pause(queue);
        assertThat(audited("queue.paused")).isEqualTo(1);
        queues.drain(queue);
        queues.drain(queue);
        assertThat(audited("queue.draining")).isEqualTo(1);
        queues.open(queue);
        queues.open(queue);
        assertThat(audited("queue.opened")).isEqualTo(1);
        assertThat(queues.queue(queue).state()).isEqualTo(Queue.State.OPEN);
    }

    @Test
    void whatWasFinishedMeanwhileIsNotTakenBack() {
        as.run(worker, () -> leases.finish(lease.taskId(), lease.fence(), Outcome.FILED));
        Refused.with("floor.not-in-hand", () -> floor.takeBack(lease.taskId(), lease.fence()));
        assertThat(audited("lease.taken-back")).isZero();
    }

    @Test
    void nobodyElseDoesAnyOfItAndNothingHasHappened() {
        for (Role role : Set.of(Role.ANNOTATOR, Role.TS_ANALYST, Role.TS_LEAD, Role.MANAGER, Role.AUDITOR)) {
            as.signIn(as.person(Set.of(role), Set.of()));
            for (Runnable act : Set.<Runnable>of(
                    () -> floor.takeBack(lease.taskId(), lease.fence()),
                    () -> floor.reassign(lease.taskId(), lease.fence()),
                    () -> floor.promise(queue, 30),
                    () -> queues.pause(queue),
                    () -> queues.drain(queue),
                    () -> queues.open(queue))) {
                assertThatThrownBy(act::run).as(role.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(as.call(worker, leases::mine).held()).containsExactly(lease);
        assertThat(queues.queue(queue).state()).isEqualTo(Queue.State.OPEN);
    }

    @Test
    void aQueueThatIsPausedHandsNothingOutAndLeavesWhatIsInHand() {
        floorOf.task(queue);
        queues.pause(queue);
        assertThat(as.call(worker, leases::next)).isInstanceOf(Claim.Empty.class);
        as.run(worker, () -> leases.finish(lease.taskId(), lease.fence(), Outcome.FILED));
        queues.drain(queue);
        assertThat(as.call(worker, leases::next)).isInstanceOf(Claim.Leased.class);
    }

    private int turnedAway() {
        return db.fetchSingle(
                        "select count(*) from queue.turned_away where account_id = ? and clip_id = ?",
                        worker.id(),
                        lease.clipId())
                .get(0, Integer.class);
    }

    private int audited(String act) {
        return db.fetchSingle(
                        "select count(*) from audit.entry where act = ? and subject = ?",
                        act,
                        Long.toString(act.startsWith("lease") ? lease.taskId() : queue))
                .get(0, Integer.class);
    }
}
