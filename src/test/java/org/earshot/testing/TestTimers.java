package org.earshot.testing;

import org.earshot.access.SystemActor;
import org.earshot.clock.Timers;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Lets a timer's moment come. */
@TestComponent
public class TestTimers {

    private final Timers timers;
    private final DSLContext db;

    public TestTimers(Timers timers, DSLContext db) {
        this.timers = timers;
        this.db = db;
    }

    /** Makes the pending timer due and fires it; true when this call fired it. */
    public boolean fire(String subject, String name) {
        var pending = db.fetchOptional(
                "select id from clock.timer where subject = ? and name = ? and state = 'PENDING'", subject, name);
        if (pending.isEmpty()) {
            return false;
        }
        long id = pending.get().get(0, Long.class);
        db.execute("update clock.timer set due_at = current_timestamp - interval '1' second where id = ?", id);
        return fire(id);
    }

    public boolean fire(long timerId) {
        return SystemActor.call("test", () -> timers.fire(timerId));
    }

    public long pending(String subject, String name) {
        return db.fetchSingle(
                        "select id from clock.timer where subject = ? and name = ? and state = 'PENDING'",
                        subject,
                        name)
                .get(0, Long.class);
    }

    /** Moves the clocks of a case back, as if it had been raised that many minutes earlier. */
    public void earlier(String number, int minutes) {
        db.execute(
                "update escalation.case_clock set started_at = started_at - interval '" + minutes
                        + "' minute, due_at = due_at - interval '" + minutes
                        + "' minute where case_id = (select id from escalation.case_file where number = ?)",
                number);
    }
}
