package org.earshot.queue;

import static org.earshot.tables.queue.Tables.FINISHED;
import static org.earshot.tables.queue.Tables.PUT_BACK;
import static org.earshot.tables.queue.Tables.QUEUE_;
import static org.earshot.tables.queue.Tables.TASK;
import static org.earshot.tables.queue.Tables.WORKER;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.earshot.exposure.Severity;
import org.earshot.risk.Prediction;
import org.earshot.shared.AddOnce;
import org.earshot.tables.queue.tables.records.TaskRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of tasks: clips that wait or are leased. Every change of hands is a compare-and-set on one row. */
@Component
final class TaskStore {

    static final String WAITING = "waiting";
    static final String LEASED = "leased";

    private static final List<Field<?>> LEASE =
            List.of(TASK.ID, TASK.QUEUE_ID, QUEUE_.NAME, TASK.CLIP_ID, TASK.FENCE, TASK.LEASED_AT, TASK.LEASE_UNTIL);

    private final DSLContext db;
    private final FloorNews news;

    TaskStore(DSLContext db, FloorNews news) {
        this.db = db;
        this.news = news;
    }

    /** Nobody else chooses a clip for this person until the transaction ends; how many clips of the shift are still to be gentle. */
    int lockWorker(long account) {
        var row = db.selectFrom(WORKER).where(WORKER.ACCOUNT_ID.eq(account)).forUpdate();
        var worker = row.fetchOne();
        if (worker == null) {
            AddOnce.added(db.insertInto(WORKER).set(WORKER.ACCOUNT_ID, account).onDuplicateKeyIgnore());
            worker = row.fetchSingle();
        }
        return worker.getGentleLeft();
    }

    void gentleLeft(long account, int clips) {
        db.update(WORKER)
                .set(WORKER.GENTLE_LEFT, clips)
                .where(WORKER.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** The lease, for the one person who gets it. */
    Optional<Lease> take(long task, Queue queue, long account, Instant at, Instant until) {
        Optional<Lease> taken = db.update(TASK)
                .set(TASK.STATE, LEASED)
                .set(TASK.LEASE_BY, account)
                .set(TASK.LEASED_AT, at)
                .set(TASK.LEASE_UNTIL, until)
                .set(TASK.FENCE, TASK.FENCE.plus(1))
                .where(TASK.ID.eq(task))
                .and(TASK.STATE.eq(WAITING))
                .returningResult(TASK.CLIP_ID, TASK.FENCE, TASK.LEASED_AT, TASK.LEASE_UNTIL)
                .fetchOptional(row -> new Lease(
                        task, queue.id(), queue.name(), row.value1(), row.value2(), row.value3(), row.value4()));
        taken.ifPresent(lease -> news.queuesChanged());
        return taken;
    }

    Lease lease(long task) {
        return leases(TASK.ID.eq(task).and(TASK.STATE.eq(LEASED))).getFirst();
    }

    /** The person's leases that hold now, and when now is. */
    Hand hand(long account) {
        var rows = db.select(LEASE)
                .select(currentInstant().as("at"))
                .from(selectOne().asTable("clock"))
                .leftJoin(TASK)
                .on(held(account))
                .leftJoin(QUEUE_)
                .on(QUEUE_.ID.eq(TASK.QUEUE_ID))
                .orderBy(TASK.LEASED_AT, TASK.ID)
                .fetch();
        List<Lease> held = rows.stream()
                .filter(row -> row.get(TASK.ID) != null)
                .map(TaskStore::lease)
                .toList();
        return new Hand(held, List.of(), rows.getFirst().get("at", Instant.class), null);
    }

    Optional<Lease> leaseOn(long clip, long account) {
        return leases(TASK.CLIP_ID.eq(clip).and(held(account))).stream().findFirst();
    }

    OptionalLong clipOf(long task) {
        return db
                .select(TASK.CLIP_ID)
                .from(TASK)
                .where(TASK.ID.eq(task))
                .unionAll(db.select(FINISHED.CLIP_ID).from(FINISHED).where(FINISHED.TASK_ID.eq(task)))
                .fetch(0, Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private List<Lease> leases(Condition condition) {
        return db.select(LEASE)
                .from(TASK)
                .join(QUEUE_)
                .on(QUEUE_.ID.eq(TASK.QUEUE_ID))
                .where(condition)
                .orderBy(TASK.LEASED_AT, TASK.ID)
                .fetch(TaskStore::lease);
    }

    private static Lease lease(Record row) {
        return new Lease(
                row.get(TASK.ID),
                row.get(TASK.QUEUE_ID),
                row.get(QUEUE_.NAME),
                row.get(TASK.CLIP_ID),
                row.get(TASK.FENCE),
                row.get(TASK.LEASED_AT),
                row.get(TASK.LEASE_UNTIL));
    }

    int renew(Collection<Long> tasks, long account, Instant until) {
        return db.update(TASK)
                .set(TASK.LEASE_UNTIL, until)
                .where(TASK.ID.in(tasks).and(held(account)))
                .execute();
    }

    /** Back to its old place in the queue; false when the lease is no longer this one. */
    boolean putBack(long task, long fence, long account, PutBack why) {
        return waitAgain(TASK.ID.eq(task).and(TASK.FENCE.eq(fence)).and(held(account)), why) == 1;
    }

    /** Whoever has the lease loses it, as if its time had run out; false when it is no longer this one. */
    boolean takeBack(long task, long fence) {
        return waitAgain(TASK.ID.eq(task).and(TASK.FENCE.eq(fence)).and(TASK.STATE.eq(LEASED)), PutBack.TAKEN_BACK)
                == 1;
    }

    /** Whether that was how this lease of the person ended. */
    boolean takenBack(long task, long fence, long account) {
        return db.fetchExists(
                PUT_BACK,
                PUT_BACK.TASK_ID
                        .eq(task)
                        .and(PUT_BACK.FENCE.eq(fence))
                        .and(PUT_BACK.ACCOUNT_ID.eq(account))
                        .and(PUT_BACK.TAKEN_BACK));
    }

    int putAllBack(long account) {
        return waitAgain(TASK.LEASE_BY.eq(account), PutBack.LEFT_DESK);
    }

    /** Leases that have run out, oldest first. */
    List<Lease> expired(Instant now, int limit) {
        return db.select(LEASE)
                .from(TASK)
                .join(QUEUE_)
                .on(QUEUE_.ID.eq(TASK.QUEUE_ID))
                .where(TASK.STATE.eq(LEASED).and(TASK.LEASE_UNTIL.le(now)))
                .orderBy(TASK.STATE, TASK.LEASE_UNTIL)
                .limit(limit)
                .fetch(TaskStore::lease);
    }

    boolean putBackExpired(Lease lease, Instant now) {
        return waitAgain(
                        TASK.ID
                                .eq(lease.taskId())
                                .and(TASK.FENCE.eq(lease.fence()))
                                .and(TASK.STATE.eq(LEASED))
                                .and(TASK.LEASE_UNTIL.le(now)),
                        PutBack.RAN_OUT)
                == 1;
    }

    /** Locked first, because the task forgets who had it and since when. */
    private int waitAgain(Condition condition, PutBack why) {
        List<TaskRecord> leased =
                db.selectFrom(TASK).where(condition).forUpdate().fetch();
        if (leased.isEmpty()) {
            return 0;
        }
        db.update(TASK)
                .set(TASK.STATE, WAITING)
                .setNull(TASK.LEASE_BY)
                .setNull(TASK.LEASE_UNTIL)
                .setNull(TASK.LEASED_AT)
                .where(TASK.ID.in(leased.stream().map(TaskRecord::getId).toList()))
                .execute();
        var rows = db.insertInto(
                PUT_BACK,
                PUT_BACK.TASK_ID,
                PUT_BACK.FENCE,
                PUT_BACK.QUEUE_ID,
                PUT_BACK.CLIP_ID,
                PUT_BACK.ACCOUNT_ID,
                PUT_BACK.LEASED_AT,
                PUT_BACK.WHY,
                PUT_BACK.TAKEN_BACK);
        for (TaskRecord row : leased) {
            rows = rows.values(
                    row.getId(),
                    row.getFence(),
                    row.getQueueId(),
                    row.getClipId(),
                    row.getLeaseBy(),
                    row.getLeasedAt(),
                    why.kept(),
                    why == PutBack.TAKEN_BACK);
        }
        rows.execute();
        news.queuesChanged();
        return leased.size();
    }

    /** Moves a leased task to the finished ones; nothing when the lease is no longer this one. */
    Optional<TaskRecord> finish(long task, long fence, long account, Outcome outcome, @Nullable Severity severity) {
        return move(TASK.ID.eq(task).and(TASK.FENCE.eq(fence)).and(held(account)), outcome, severity);
    }

    /** Moves the clip's task to the finished ones, whoever has it, and names it; nothing when it has none. */
    Optional<Long> withdraw(long clip) {
        return move(TASK.CLIP_ID.eq(clip), Outcome.WITHDRAWN, null).map(TaskRecord::getId);
    }

    private Optional<TaskRecord> move(Condition condition, Outcome outcome, @Nullable Severity severity) {
        Optional<TaskRecord> moved =
                db.deleteFrom(TASK).where(condition).returning().fetchOptional();
        moved.ifPresent(row -> {
            addFinished(row, outcome, severity);
            news.queuesChanged();
        });
        return moved;
    }

    private void addFinished(TaskRecord row, Outcome outcome, @Nullable Severity severity) {
        db.insertInto(FINISHED)
                .set(FINISHED.TASK_ID, row.getId())
                .set(FINISHED.FENCE, row.getFence())
                .set(FINISHED.QUEUE_ID, row.getQueueId())
                .set(FINISHED.CLIP_ID, row.getClipId())
                .set(FINISHED.ACCOUNT_ID, row.getLeaseBy())
                .set(FINISHED.OUTCOME, outcome.name())
                .set(FINISHED.LISTEN, row.getListen())
                .set(FINISHED.SEVERITY, severity == null ? null : severity.name())
                .set(FINISHED.ENTERED_AT, row.getEnteredAt())
                .set(FINISHED.LEASED_AT, row.getLeasedAt())
                .set(FINISHED.FINISHED_AT, currentInstant())
                .execute();
    }

    /** How the task last ended. */
    Optional<Ended> lastEnd(long task) {
        return db.select(
                        FINISHED.TASK_ID,
                        FINISHED.FENCE,
                        FINISHED.QUEUE_ID,
                        FINISHED.CLIP_ID,
                        FINISHED.ACCOUNT_ID,
                        FINISHED.OUTCOME,
                        FINISHED.ENTERED_AT,
                        FINISHED.LISTEN)
                .from(FINISHED)
                .where(FINISHED.TASK_ID.eq(task))
                .orderBy(FINISHED.FENCE.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Ended::new));
    }

    /** False when the clip stands in a queue again already. */
    boolean takeUpAgain(Ended ended, long account, Instant now, Instant until) {
        news.queuesChanged();
        return AddOnce.added(db.insertInto(TASK)
                .set(TASK.ID, ended.task())
                .set(TASK.QUEUE_ID, ended.queue())
                .set(TASK.CLIP_ID, ended.clip())
                .set(TASK.STATE, LEASED)
                .set(TASK.ENTERED_AT, ended.enteredAt())
                .set(TASK.LISTEN, ended.listen())
                .set(TASK.LEASE_BY, account)
                .set(TASK.LEASED_AT, now)
                .set(TASK.LEASE_UNTIL, until)
                .set(TASK.FENCE, ended.fence() + 1)
                .onDuplicateKeyIgnore());
    }

    /** The queue that the clip stood in last and does not stand in any more. */
    Optional<Long> lastQueue(long clip) {
        return db.select(FINISHED.QUEUE_ID)
                .from(FINISHED)
                .where(FINISHED.CLIP_ID.eq(clip))
                .orderBy(FINISHED.FINISHED_AT.desc(), FINISHED.FENCE.desc())
                .limit(1)
                .fetchOptional(FINISHED.QUEUE_ID);
    }

    /** Of the clips, those that stand in a queue or were finished before. */
    Set<Long> known(Collection<Long> clips) {
        return new HashSet<>(db.select(TASK.CLIP_ID)
                .from(TASK)
                .where(TASK.CLIP_ID.in(clips))
                .unionAll(db.select(FINISHED.CLIP_ID).from(FINISHED).where(FINISHED.CLIP_ID.in(clips)))
                .fetch(0, Long.class));
    }

    boolean add(long queue, long clip, Prediction expected) {
        news.queuesChanged();
        return AddOnce.added(db.insertInto(TASK)
                .set(TASK.QUEUE_ID, queue)
                .set(TASK.CLIP_ID, clip)
                .set(TASK.BAND, Band.of(expected))
                .set(TASK.ABOUT, Band.about(expected.categories()))
                .onDuplicateKeyIgnore());
    }

    private static Condition held(long account) {
        return TASK.LEASE_BY.eq(account).and(TASK.LEASE_UNTIL.gt(currentInstant()));
    }
}
