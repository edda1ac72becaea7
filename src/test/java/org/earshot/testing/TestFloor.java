package org.earshot.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.shift.Shifts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Queues, tasks and shifts for a test. Tasks may name clips that do not exist where no clip is looked at. */
@TestComponent
public class TestFloor {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicLong NO_CLIP = new AtomicLong(1_000_000_000);

    private final Queues queues;
    private final Shifts shifts;
    private final As as;
    private final DSLContext db;

    public TestFloor(Queues queues, Shifts shifts, As as, DSLContext db) {
        this.queues = queues;
        this.shifts = shifts;
        this.as = as;
        this.db = db;
    }

    /** An open queue that anybody who speaks the language works on. */
    public long queue(String language) {
        return queue(language, 5, null);
    }

    public long queue(String language, int priority, @Nullable String clearance) {
        return SystemActor.call(
                "test",
                () -> queues.create(new QueuePlan(
                        "Queue " + NUMBER.incrementAndGet(), language, null, "wake-word", priority, clearance)));
    }

    /** A waiting task for a clip that does not exist; returns the clip's number. */
    public long task(long queue) {
        long clip = NO_CLIP.incrementAndGet();
        db.execute("insert into queue.task (queue_id, clip_id) values (?, ?)", queue, clip);
        return clip;
    }

    /** Leases the clip to the person, in a queue that nobody works on, under a fence that rises with every call. */
    public void lease(Person person, long clip) {
        if (db.fetch("select id from queue.task where clip_id = ?", clip).isEmpty()) {
            db.execute("insert into queue.task (queue_id, clip_id) values (?, ?)", queue("zzz"), clip);
        }
        db.execute(
                "update queue.task set state = 'leased', lease_by = ?, leased_at = current_timestamp,"
                        + " lease_until = current_timestamp + interval '5' minute, fence = fence + 1 where clip_id = ?",
                person.id(),
                clip);
    }

    /** As if the time of all leases of the person had run out. */
    public void leasesRunOut(Person person) {
        db.execute(
                "update queue.task set lease_until = current_timestamp - interval '1' second where lease_by = ?",
                person.id());
    }

    public void startShift(Person person) {
        as.run(person, shifts::start);
    }

    /** A new annotator with the languages, on shift. */
    public Person worker(String... languages) {
        Person person = as.annotator(languages);
        startShift(person);
        return person;
    }
}
