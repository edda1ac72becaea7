package org.earshot.queue;

import static org.earshot.tables.queue.Tables.QUEUE_;
import static org.earshot.tables.queue.Tables.TASK;
import static org.earshot.tables.queue.Tables.TURNED_AWAY;
import static org.jooq.impl.DSL.bitAnd;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.shared.AddOnce;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** What waits: for whom it is, what is expected of it, and who has turned it away. */
@Component
final class WaitingStore {

    /** A task that waits, and its clip. */
    record Waiting(long taskId, long clipId) {}

    private final DSLContext db;

    WaitingStore(DSLContext db) {
        this.db = db;
    }

    /** The oldest tasks that the route admits and the person has not turned away, at most so many, oldest first. */
    List<Long> candidates(long queue, long account, Route route, int limit) {
        if (route.bands() == null) {
            return candidatesQuery(queue, account, route, limit).fetch(TASK.ID);
        }
        // One look into the index for each band, and no look at what stands in another.
        return route.bands().stream()
                .flatMap(band -> ofBandQuery(queue, account, route, band, limit).fetch(TASK.ID).stream())
                .sorted()
                .limit(limit)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The order names the whole index task_to_claim, or H2 sorts everything that waits. */
    Select<Record1<Long>> candidatesQuery(long queue, long account, Route route, int limit) {
        return db.select(TASK.ID)
                .from(TASK)
                .where(waitsFor(queue, account, route))
                .orderBy(TASK.QUEUE_ID, TASK.STATE, TASK.ID)
                .limit(limit);
    }

    /** The same along the index task_to_route. */
    Select<Record1<Long>> ofBandQuery(long queue, long account, Route route, int band, int limit) {
        return db.select(TASK.ID)
                .from(TASK)
                .where(waitsFor(queue, account, route).and(TASK.BAND.eq(band)))
                .orderBy(TASK.QUEUE_ID, TASK.STATE, TASK.BAND, TASK.ID)
                .limit(limit);
    }

    private static Condition waitsFor(long queue, long account, Route route) {
        Condition waits = TASK.QUEUE_ID
                .eq(queue)
                .and(TASK.STATE.eq(TaskStore.WAITING))
                .and(notExists(selectOne()
                        .from(TURNED_AWAY)
                        .where(TURNED_AWAY.ACCOUNT_ID.eq(account))
                        .and(TURNED_AWAY.CLIP_ID.eq(TASK.CLIP_ID))));
        if (route.heavyParity() != null) {
            waits = waits.and(TASK.BAND.notIn(Band.HEAVY).or(TASK.ID.mod(2L).eq((long) route.heavyParity())));
        }
        return route.without() == 0
                ? waits
                : waits.and(bitAnd(TASK.ABOUT, route.without()).eq(0));
    }

    /** Those of the tasks that the route admits. */
    Set<Long> admitted(Collection<Long> taskIds, Route route) {
        return db
                .select(TASK.ID, TASK.BAND, TASK.ABOUT, QUEUE_.SENSITIVE)
                .from(TASK)
                .join(QUEUE_)
                .on(QUEUE_.ID.eq(TASK.QUEUE_ID))
                .where(TASK.ID.in(taskIds))
                .fetch()
                .stream()
                .filter(row ->
                        route.admits(row.value1(), row.value2(), row.value3()) && (route.sensitive() || !row.value4()))
                .map(row -> row.value1())
                .collect(Collectors.toSet());
    }

    boolean leasedByOthers(Collection<Long> queues, long account) {
        return db.fetchExists(
                TASK,
                TASK.QUEUE_ID.in(queues).and(TASK.STATE.eq(TaskStore.LEASED)).and(TASK.LEASE_BY.ne(account)));
    }

    boolean anyWaiting(Collection<Long> queues) {
        return db.fetchExists(TASK, TASK.QUEUE_ID.in(queues).and(TASK.STATE.eq(TaskStore.WAITING)));
    }

    void turnAway(long account, long clip, String reason, Instant now) {
        AddOnce.added(db.insertInto(TURNED_AWAY)
                .set(TURNED_AWAY.ACCOUNT_ID, account)
                .set(TURNED_AWAY.CLIP_ID, clip)
                .set(TURNED_AWAY.REASON, reason)
                .set(TURNED_AWAY.AT, now)
                .onDuplicateKeyIgnore());
    }

    Set<Long> turnedAway(long clip) {
        return db.select(TURNED_AWAY.ACCOUNT_ID)
                .from(TURNED_AWAY)
                .where(TURNED_AWAY.CLIP_ID.eq(clip))
                .fetchSet(TURNED_AWAY.ACCOUNT_ID);
    }

    /** Clips that wait, by task above {@code task}. */
    List<Waiting> waitingAfter(long task, int limit) {
        return db.select(TASK.ID, TASK.CLIP_ID)
                .from(TASK)
                .where(TASK.ID.gt(task), TASK.STATE.eq(TaskStore.WAITING))
                .orderBy(TASK.ID)
                .limit(limit)
                .fetch(Records.mapping(Waiting::new));
    }

    /** Tasks of the queue whose clips nobody has looked at, and that wait. */
    List<Waiting> notLookedAt(long queue, int limit) {
        return db.select(TASK.ID, TASK.CLIP_ID)
                .from(TASK)
                .where(TASK.QUEUE_ID.eq(queue), TASK.STATE.eq(TaskStore.WAITING), TASK.BAND.eq(Band.NOT_LOOKED_AT))
                .orderBy(TASK.QUEUE_ID, TASK.STATE, TASK.BAND, TASK.ID)
                .limit(limit)
                .fetch(Records.mapping(Waiting::new));
    }

    void expect(long task, int band, int about) {
        db.update(TASK)
                .set(TASK.BAND, band)
                .set(TASK.ABOUT, about)
                .where(TASK.ID.eq(task), TASK.BAND.eq(Band.NOT_LOOKED_AT))
                .execute();
    }

    /** Somebody has heard it and found it so heavy: it is expected to be that at least. */
    void expectAtLeast(long task, int band) {
        db.update(TASK)
                .set(TASK.BAND, band)
                .where(TASK.ID.eq(task), TASK.BAND.lt(band).or(TASK.BAND.eq(Band.NOT_LOOKED_AT)))
                .execute();
    }
}
