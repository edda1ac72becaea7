package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a supervisor sees of the floor, and what they do about it. */
@DatabaseTest
@RecordApplicationEvents
class FloorTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floorOf;

    @Autowired
    TestDesk desk;

    @Autowired
    Floor floor;

    @Autowired
    Queues queues;

    @Autowired
    Leases leases;

    @Autowired
    Shifts shifts;

    @Autowired
    ApplicationEvents events;

    @Autowired
    DSLContext db;

    private Person supervisor;

    @BeforeEach
    void asSupervisor() {
        supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of());
        as.signIn(supervisor);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aQueueShowsWhatWaitsHowOldItIsAndWhatCameAndLeft() {
        long queue = floorOf.queue("xfa");
        Person worker = floorOf.worker("xfa");
        long gone = floorOf.task(queue);
        as.run(worker, () -> {
            Lease lease = take();
            assertThat(lease.clipId()).isEqualTo(gone);
            leases.finish(lease.taskId(), lease.fence(), Outcome.FILED);
        });
        for (int i = 0; i < 20; i++) {
            age(floorOf.task(queue), 20 - i);
        }
        as.run(worker, this::take);

        FloorQueue row = row(queue);
        assertThat(row.waiting()).isEqualTo(19);
        assertThat(row.leased()).isEqualTo(1);
        assertThat(row.came())
                .as("the one that left, and nobody's from hours ago")
                .isEqualTo(1);
        assertThat(row.left()).isEqualTo(1);
        assertThat(row.oldest()).isBefore(hoursAgo(18));
        assertThat(row.highAge()).isAfter(row.oldest()).isBefore(hoursAgo(16));
        assertThat(row.breach()).isNull();
        FloorQueue empty = row(floorOf.queue("xfb"));
        assertThat(empty).isEqualTo(new FloorQueue(empty.queue(), 0, 0, null, null, 0, 0, null));
    }

    @Test
    void aClipThatWasTakenUpAgainHasNotLeftAndCameOnce() {
        long queue = floorOf.queue("xfc");
        floorOf.task(queue);
        Person worker = floorOf.worker("xfc");
        as.run(worker, () -> {
            Lease lease = take();
            leases.finish(lease.taskId(), lease.fence(), Outcome.FILED);
        });
        db.execute(
                "insert into queue.task (id, queue_id, clip_id, entered_at, fence)"
                        + " select task_id, queue_id, clip_id, entered_at, fence from queue.finished where queue_id = ?",
                queue);
        assertThat(row(queue).left()).isZero();
        assertThat(row(queue).came()).isEqualTo(1);
    }

    @Test
    void whatWasPromisedSaysWhenTheOldestShouldBeTaken() {
        long queue = floorOf.queue("xfd");
        age(floorOf.task(queue), 3);
        floor.promise(queue, 120);
        assertThat(row(queue).waitAtMost()).isEqualTo(Duration.ofHours(2));
        assertThat(row(queue).breach()).isBetween(hoursAgo(1).minusSeconds(60), hoursAgo(1));
        floor.promise(queue, null);
        assertThat(row(queue).breach()).isNull();
        assertThat(audited("queue.promised", queue)).isEqualTo(2);

        Refused.with("floor.promise", () -> floor.promise(queue, 0));
        Refused.with("floor.promise", () -> floor.promise(queue, 43_201));
        Refused.with("queue.unknown", () -> floor.promise(-1, 5));
    }

    @Test
    void aClipThatIsTakenBackWaitsAtItsOldPlaceAndItsLeaseIsLost() {
        floorOf.task(floorOf.queue("xfe"));
        Person worker = floorOf.worker("xfe");
        Lease lease = as.call(worker, this::take);

        floor.takeBack(lease.taskId(), lease.fence());

        Refused.with("floor.not-in-hand", () -> floor.takeBack(lease.taskId(), lease.fence()));
        Refused.with(
                "lease.lost", () -> as.run(worker, () -> leases.finish(lease.taskId(), lease.fence(), Outcome.FILED)));
        assertThat(events.stream(LeaseTakenBack.class)).containsExactly(new LeaseTakenBack(worker.id()));
        assertThat(audited("lease.taken-back", lease.taskId())).isEqualTo(1);
        assertThat(as.call(worker, this::take).taskId()).isEqualTo(lease.taskId());
    }

    @Test
    void anOldFenceTakesNothingFromWhoeverHasTheClipNow() {
        floorOf.task(floorOf.queue("xff"));
        Lease first = as.call(floorOf.worker("xff"), this::take);
        floor.takeBack(first.taskId(), first.fence());
        Person next = floorOf.worker("xff");
        Lease second = as.call(next, this::take);
        Refused.with("floor.not-in-hand", () -> floor.reassign(first.taskId(), first.fence()));
        assertThat(as.call(next, leases::mine).held()).containsExactly(second);
    }

    @Test
    void aReassignedClipGoesToSomebodyElseWhomTheRouterChooses() {
        floorOf.task(floorOf.queue("xfg"));
        Person worker = floorOf.worker("xfg");
        Lease lease = as.call(worker, this::take);

        floor.reassign(lease.taskId(), lease.fence());

        assertThat(as.call(worker, leases::next)).isInstanceOf(Claim.Empty.class);
        Person other = floorOf.worker("xfg");
        assertThat(as.call(other, this::take).taskId()).isEqualTo(lease.taskId());
        assertThat(audited("lease.reassigned", lease.taskId())).isEqualTo(1);
    }

    @Test
    void whatIsInHandIsNamedByCodeAndPersonAndSaysNothingOfTime() {
        TestDesk.Room room = desk.room(1);
        Lease lease = as.call(room.person(), this::take);
        assertThat(floor.inHand(room.queue())).singleElement().satisfies(one -> {
            assertThat(one.taskId()).isEqualTo(lease.taskId());
            assertThat(one.fence()).isEqualTo(lease.fence());
            assertThat(one.accountId()).isEqualTo(room.person().id());
            assertThat(one.clipCode()).isNotBlank();
        });
        floorOf.leasesRunOut(room.person());
        assertThat(floor.inHand(room.queue())).isEmpty();
    }

    @Test
    void peopleOnShiftAreSaidInOneWord() {
        Person person = floorOf.worker("xfh");
        assertThat(word(person)).isEqualTo(OnFloor.Word.AVAILABLE);
        as.run(person, shifts::pause);
        assertThat(word(person)).isEqualTo(OnFloor.Word.ON_BREAK);
        as.run(person, shifts::resume);
        as.run(person, shifts::endAudioForToday);
        assertThat(word(person)).isEqualTo(OnFloor.Word.NO_AUDIO);
    }

    @Test
    void supervisorsPauseAndDrainAndNobodyElseTouchesTheFloor() {
        long queue = floorOf.queue("xfi");
        queues.pause(queue);
        assertThat(row(queue).queue().state()).isEqualTo(Queue.State.PAUSED);
        queues.drain(queue);
        assertThat(row(queue).queue().state()).isEqualTo(Queue.State.DRAINING);
        queues.open(queue);
        for (Role role : Set.of(Role.ANNOTATOR, Role.TS_LEAD, Role.MANAGER, Role.AUDITOR, Role.ADMIN)) {
            as.signIn(as.person(Set.of(role), Set.of()));
            assertThatThrownBy(() -> floor.queues()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> floor.people()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> floor.inHand(queue)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> floor.takeBack(1, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> floor.reassign(1, 1)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private Lease take() {
        return ((Claim.Leased) leases.next()).lease();
    }

    private void age(long clip, int hours) {
        db.execute(
                "update queue.task set entered_at = current_timestamp - " + hours + " * interval '1' hour"
                        + " where clip_id = ?",
                clip);
    }

    private static Instant hoursAgo(int hours) {
        return Instant.now().minus(Duration.ofHours(hours));
    }

    private FloorQueue row(long queue) {
        return floor.queues().stream()
                .filter(each -> each.queue().id() == queue)
                .findFirst()
                .orElseThrow();
    }

    private OnFloor.Word word(Person person) {
        return floor.people().stream()
                .filter(each -> each.accountId() == person.id())
                .findFirst()
                .orElseThrow()
                .word();
    }

    private int audited(String act, long id) {
        return db.fetchSingle("select count(*) from audit.entry where act = ? and subject = ?", act, Long.toString(id))
                .get(0, Integer.class);
    }
}
