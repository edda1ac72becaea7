package org.earshot.throughput;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Clips that come into a queue, are taken, put back, filed, taken back, filed again by the same or another person, raised, and cases that
 * come on; each step as the rows that the doors write. It remembers what happened in its own way, so that figures can be
 * compared with it.
 */
final class RandomHistory {

    private static final List<String> WHY = List.of("GIVEN_BACK", "RAN_OUT", "TURNED_AWAY", "LEFT_DESK");
    private static final List<String> OUTCOMES = List.of("FILED", "FILED", "FILED", "FILED", "RAISED", "PRIVATE");
    private static final int[] LENGTHS = {1_200, 4_999, 5_000, 14_000, 59_999, 60_000, 90_000};
    private static final List<String> CLOCKS = List.of("ACKNOWLEDGE", "TRIAGE", "DECIDE", "REFER", "ANSWER");
    private static final AtomicLong NEXT = new AtomicLong(7_000_000_000L);

    /** A clip in the queue, and what happened to it. */
    static final class Task {
        final long id;
        final Instant entered;
        final int length;
        long fence;

        @Nullable
        Long heldBy;

        @Nullable
        Instant takenAt;

        /** Of the first lease under which somebody ended it. */
        @Nullable
        Instant firstTakenToEnd;

        @Nullable
        String outcome;

        @Nullable
        Instant leftAt;

        @Nullable
        Long filer;

        final List<Worked> worked = new ArrayList<>();

        Task(long id, Instant entered, int length) {
            this.id = id;
            this.entered = entered;
            this.length = length;
        }
    }

    record Worked(long person, long fence, long handleMs, long netMs) {}

    record Clock(
            String kind,
            Instant started,
            Instant due,
            @Nullable Instant met,
            @Nullable Instant stopped,
            boolean breached) {

        boolean running() {
            return met == null && stopped == null;
        }
    }

    static final class Case {
        final long id;
        final Instant raised;
        String severity = "P1";
        boolean open = true;
        final List<Clock> clocks = new ArrayList<>();

        Case(long id, Instant raised) {
            this.id = id;
            this.raised = raised;
        }
    }

    final List<Task> tasks = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    private final DSLContext db;
    private final long queue;
    private final Random lot;
    private Instant now;

    RandomHistory(DSLContext db, long queue, Random lot, Instant from) {
        this.db = db;
        this.queue = queue;
        this.lot = lot;
        this.now = from;
    }

    Instant now() {
        return now;
    }

    /** Something happens, a while later. */
    void step() {
        now = now.plus(
                lot.nextInt(8) == 0 ? Duration.ofMinutes(lot.nextInt(700)) : Duration.ofSeconds(lot.nextInt(900)));
        switch (lot.nextInt(10)) {
            case 0, 1 -> enter();
            case 2, 3, 4 -> any(task -> task.outcome == null && task.heldBy == null, this::take);
            case 5, 6 -> any(task -> task.heldBy != null, this::end);
            case 7 -> {
                if (lot.nextInt(8) == 0) {
                    any(task -> task.outcome == null && task.heldBy == null, this::withdraw);
                } else {
                    any(task -> task.heldBy != null, this::putBack);
                }
            }
            case 8 -> any(task -> "FILED".equals(task.outcome), this::takeBack);
            default -> caseComesOn();
        }
    }

    private void any(java.util.function.Predicate<Task> which, java.util.function.Consumer<Task> then) {
        List<Task> found = tasks.stream().filter(which).toList();
        if (!found.isEmpty()) {
            then.accept(found.get(lot.nextInt(found.size())));
        }
    }

    private void enter() {
        Task task = new Task(NEXT.incrementAndGet(), now, LENGTHS[lot.nextInt(LENGTHS.length)]);
        tasks.add(task);
        db.execute(
                "insert into queue.task (id, queue_id, clip_id, entered_at) values (?, ?, ?, ?)",
                task.id,
                queue,
                task.id,
                at(now));
    }

    private void take(Task task) {
        hold(task, 7_000_000_000L + lot.nextInt(4));
    }

    private void hold(Task task, long person) {
        task.heldBy = person;
        task.takenAt = now;
        task.fence++;
        db.execute(
                "update queue.task set state = 'leased', lease_by = ?, leased_at = ?, lease_until = ?, fence = ?"
                        + " where id = ?",
                person,
                at(now),
                // Nobody sweeps it up while the test runs.
                at(Instant.now().plus(Duration.ofDays(1))),
                task.fence,
                task.id);
    }

    private void handle(Task task, @Nullable String outcome) {
        long person = java.util.Objects.requireNonNull(task.heldBy);
        long net = lot.nextInt(60_000);
        long handle = net == 0 ? 0 : lot.nextInt((int) net);
        task.worked.add(new Worked(person, task.fence, handle, net));
        db.execute(
                "insert into review.handling (task_id, fence, clip_id, queue_id, account_id, length_ms, first_played_at,"
                        + " active_ms, handle_ms, ended_at, outcome, last_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                task.id,
                task.fence,
                task.id,
                queue,
                person,
                DSL.val(outcome == null ? null : task.length, SQLDataType.INTEGER),
                at(now),
                net,
                handle,
                at(outcome == null ? null : now),
                DSL.val(outcome, SQLDataType.VARCHAR),
                at(now));
    }

    private void end(Task task) {
        String outcome = OUTCOMES.get(lot.nextInt(OUTCOMES.size()));
        handle(task, outcome);
        finish(task, outcome, task.heldBy, task.takenAt);
        task.filer = task.heldBy;
        task.heldBy = null;
    }

    private void finish(Task task, String outcome, @Nullable Long person, @Nullable Instant taken) {
        task.outcome = outcome;
        task.leftAt = now;
        task.takenAt = taken;
        task.firstTakenToEnd = task.firstTakenToEnd == null ? taken : task.firstTakenToEnd;
        db.execute("delete from queue.task where id = ?", task.id);
        db.execute(
                "insert into queue.finished (task_id, fence, queue_id, clip_id, account_id, outcome, entered_at,"
                        + " leased_at, finished_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                task.id,
                task.fence,
                queue,
                task.id,
                DSL.val(person, SQLDataType.BIGINT),
                outcome,
                at(task.entered),
                at(taken),
                at(now));
    }

    private void putBack(Task task) {
        if (lot.nextInt(6) == 0) {
            withdraw(task);
            return;
        }
        String why = WHY.get(lot.nextInt(WHY.size()));
        handle(task, why.equals("TURNED_AWAY") ? "SKIPPED" : null);
        db.execute(
                "insert into queue.put_back (task_id, fence, queue_id, clip_id, account_id, leased_at, why, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                task.id,
                task.fence,
                queue,
                task.id,
                task.heldBy,
                at(task.takenAt),
                why,
                at(now));
        db.execute(
                "update queue.task set state = 'waiting', lease_by = null, leased_at = null, lease_until = null"
                        + " where id = ?",
                task.id);
        task.heldBy = null;
    }

    private void withdraw(Task task) {
        task.filer = null;
        finish(task, "WITHDRAWN", task.heldBy, task.heldBy == null ? null : task.takenAt);
        task.heldBy = null;
    }

    /** Takes away what others would stumble over. */
    void leave() {
        tasks.forEach(task -> db.execute("delete from queue.task where id = ?", task.id));
        tasks.forEach(task -> db.execute("delete from review.handling where task_id = ?", task.id));
        cases.forEach(each -> {
            db.execute("delete from escalation.case_clock where case_id = ?", each.id);
            db.execute("delete from escalation.case_file where id = ?", each.id);
        });
    }

    /** An undo: the task is in its person's hands again. */
    private void takeBack(Task task) {
        long person = java.util.Objects.requireNonNull(task.filer);
        task.outcome = null;
        task.leftAt = null;
        db.execute(
                "insert into queue.task (id, queue_id, clip_id, entered_at, fence) values (?, ?, ?, ?, ?)",
                task.id,
                queue,
                task.id,
                at(task.entered),
                task.fence);
        hold(task, person);
    }

    private void caseComesOn() {
        List<Case> open = cases.stream().filter(each -> each.open).toList();
        if (open.isEmpty() || lot.nextInt(3) == 0) {
            raise();
            return;
        }
        Case on = open.get(lot.nextInt(open.size()));
        if (on.clocks.size() == CLOCKS.size()) {
            stopClocks(on);
            on.open = false;
            db.execute("update escalation.case_file set is_open = false where id = ?", on.id);
            return;
        }
        if (on.clocks.stream().anyMatch(Clock::running) && lot.nextBoolean()) {
            stopClocks(on);
            if (lot.nextBoolean()) {
                merge(on);
            }
            return;
        }
        String kind = CLOCKS.get(on.clocks.size());
        Instant due = on.raised.plus(Duration.ofMinutes(lot.nextInt(3_000)));
        boolean met = lot.nextInt(5) > 0;
        boolean breached = met ? now.isAfter(due) : lot.nextBoolean();
        on.clocks.add(new Clock(kind, on.raised, due, met ? now : null, null, breached));
        on.severity = List.of("P0", "P1", "P2", "P3").get(lot.nextInt(4));
        db.execute("update escalation.case_file set severity = ? where id = ?", on.severity, on.id);
        db.execute(
                "insert into escalation.case_clock (case_id, in_round, kind, started_at, due_at, met_at, breached_at)"
                        + " values (?, 1, ?, ?, ?, ?, ?)",
                on.id,
                kind,
                at(on.raised),
                at(due),
                at(met ? now : null),
                at(breached ? due : null));
    }

    /** As when a case is merged, closed or opened again. */
    private void stopClocks(Case on) {
        on.clocks.replaceAll(clock -> clock.running()
                ? new Clock(
                        clock.kind(),
                        clock.started(),
                        clock.due(),
                        null,
                        now,
                        clock.breached() || now.isAfter(clock.due()))
                : clock);
        on.clocks.stream()
                .filter(clock -> now.equals(clock.stopped()))
                .forEach(clock -> db.execute(
                        "update escalation.case_clock set stopped_at = ?, breached_at = ? where case_id = ? and kind = ?",
                        at(now),
                        at(clock.breached() ? clock.due() : null),
                        on.id,
                        clock.kind()));
    }

    private void merge(Case on) {
        on.open = false;
        db.execute(
                "update escalation.case_file set is_open = false, state = 'MERGED', merge_into = 'R-1',"
                        + " merge_proposed_by = 1, merge_confirmed_by = 2 where id = ?",
                on.id);
    }

    private void raise() {
        Case raised = new Case(NEXT.incrementAndGet(), now);
        cases.add(raised);
        db.execute(
                "insert into escalation.case_file (id, number, clip_id, raised_by, raised_at, category, happening_now,"
                        + " severity) values (?, ?, ?, ?, ?, 'C00', 'UNKNOWN', 'P1')",
                raised.id,
                "R-" + raised.id,
                raised.id,
                raised.id,
                at(now));
    }

    /** PostgreSQL wants to be told what is a moment. */
    private static Field<Object> at(@Nullable Instant moment) {
        return DSL.field(
                "cast(? as timestamp with time zone)",
                Object.class,
                DSL.val(moment == null ? null : moment.toString(), SQLDataType.VARCHAR));
    }
}
