package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class QueuesTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    TestClips testClips;

    @Autowired
    Queues queues;

    @Autowired
    FillQueue fill;

    @Autowired
    TaskStore tasks;

    @Autowired
    DSLContext db;

    @BeforeEach
    void asAdministrator() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aQueueIsMadeTidyAndItsNameIsUsedOnce() {
        String name = "Made " + System.nanoTime();
        long id = queues.create(new QueuePlan(" " + name + " ", "EN", " cr", "wake-word", 4, " "));
        assertThat(queues.queue(id))
                .isEqualTo(new Queue(
                        id,
                        name,
                        "en",
                        "CR",
                        "wake-word",
                        4,
                        null,
                        org.earshot.disguise.Strength.STRONG,
                        false,
                        0,
                        Queue.State.OPEN));
        Refused.with("queue.taken", () -> queues.create(new QueuePlan(name, "es", null, "wake-word", 5, null)));
        Refused.with("queue.plan", () -> queues.create(new QueuePlan("x", "en", null, "wake-word", 10, null)));
        Refused.with("queue.unknown", () -> queues.queue(-1));
    }

    @Test
    void nothingInUseVanishes() {
        long queue = floor.queue("xba");
        long clip = floor.task(queue);
        Refused.with("queue.in-use", () -> queues.retire(queue));
        Refused.with(
                "queue.in-use",
                () -> queues.edit(queue, new QueuePlan("Moved " + queue, "xbb", null, "wake-word", 5, null)));
        queues.edit(queue, new QueuePlan("Renamed " + queue, "xba", null, "wake-word", 2, null));
        assertThat(queues.queue(queue).priority()).isEqualTo(2);
        queues.drain(queue);
        db.execute("delete from queue.task where clip_id = ?", clip);
        queues.retire(queue);
        assertThat(queues.queue(queue).state()).isEqualTo(Queue.State.RETIRED);
        Refused.with("queue.retired", () -> queues.open(queue));
    }

    @Test
    void countsSayWhatWaitsWhatIsLeasedAndHowOldItIs() {
        long queue = floor.queue("xbc");
        floor.task(queue);
        floor.task(queue);
        db.execute(
                "update queue.task set entered_at = entered_at - interval '2' hour where id ="
                        + " (select min(id) from queue.task where queue_id = ?)",
                queue);
        QueueCounts counts = row(queue).counts();
        assertThat(counts.waiting()).isEqualTo(2);
        assertThat(counts.oldest()).isBefore(java.time.Instant.now().minusSeconds(7000));
        var person = floor.worker("xbc");
        as.run(person, () -> leases.next());
        assertThat(row(queue).counts().leased()).isEqualTo(1);
        assertThat(row(floor.queue("xbd")).counts()).isEqualTo(new QueueCounts(0, 0, null));
    }

    @Autowired
    Leases leases;

    @Test
    void onlyAdministratorsMakeQueuesAndSupervisorsMayPauseThem() {
        long queue = floor.queue("xbe");
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        assertThatThrownBy(() -> queues.retire(queue)).isInstanceOf(AccessDeniedException.class);
        queues.pause(queue);
        assertThat(queues.queue(queue).state()).isEqualTo(Queue.State.PAUSED);
        queues.open(queue);
    }

    @Test
    void aReadyClipWaitsInTheMatchingQueueOfFirstPriority() {
        long second = floor.queue("se", 5, null);
        long first = floor.queue("se", 2, null);
        long elsewhere = queues.create(new QueuePlan("Region " + first, "se", "FI", "wake-word", 1, null));
        long clip = testClips.readyClip("se-NO");
        assertThat(queueOf(clip)).isEqualTo(first).isNotIn(second, elsewhere);
    }

    @Test
    void aQueueMadeLaterIsFilledWithReadyClipsThatWaitNowhere() {
        long clip = testClips.readyClip("gv-IM");
        assertThat(queueOf(clip)).isNull();
        long queue = floor.queue("gv");
        SystemActor.run("test", () -> fill.on(new QueueOpened(queue)));
        await(() -> queueOf(clip) != null);
        assertThat(queueOf(clip)).isEqualTo(queue);
        db.execute("delete from queue.task where clip_id = ?", clip);
        db.execute(
                "insert into queue.finished (task_id, fence, queue_id, clip_id, outcome, entered_at)"
                        + " values (-1, 1, ?, ?, 'WITHDRAWN', current_timestamp)",
                queue,
                clip);
        assertThat(tasks.known(List.of(clip))).containsExactly(clip);
    }

    private static void await(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private QueueRow row(long queue) {
        return queues.all().stream()
                .filter(each -> each.queue().id() == queue)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Long queueOf(long clip) {
        var row = db.fetchOne("select queue_id from queue.task where clip_id = ?", clip);
        return row == null ? null : row.get(0, Long.class);
    }
}
