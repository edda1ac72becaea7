package org.earshot.queue;

import static org.earshot.tables.queue.Tables.FINISHED;
import static org.earshot.tables.queue.Tables.QUEUE_;
import static org.earshot.tables.queue.Tables.TASK;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where queues stand: each question is answered along an index, whatever has been finished in years. */
@Component
final class FloorStore {

    record Standing(long queueId, String state, long clips) {}

    record Holding(long taskId, long fence, long clipId, long accountId) {}

    private final DSLContext db;

    FloorStore(DSLContext db) {
        this.db = db;
    }

    List<Standing> standing() {
        return db.select(TASK.QUEUE_ID, TASK.STATE, count().cast(Long.class))
                .from(TASK)
                .groupBy(TASK.QUEUE_ID, TASK.STATE)
                .fetch(Records.mapping(Standing::new));
    }

    /** When the clip came that has so many before it among those that wait; tasks have their numbers in the order of coming. */
    Optional<Instant> waitingSince(long queue, long before) {
        return db.select(TASK.ENTERED_AT)
                .from(TASK)
                .where(TASK.QUEUE_ID.eq(queue).and(TASK.STATE.eq("waiting")))
                // The whole index, or H2 sorts everything that waits.
                .orderBy(TASK.QUEUE_ID, TASK.STATE, TASK.ID)
                .offset(before)
                .limit(1)
                .fetchOptional(TASK.ENTERED_AT);
    }

    /** By queue, how many clips came after the moment, each once however often it was worked on. */
    Map<Long, Integer> cameSince(Instant since) {
        var came = db.select(TASK.QUEUE_ID.as("queue"), TASK.ID.as("task"))
                .from(TASK)
                .where(TASK.ENTERED_AT.gt(since))
                .union(db.select(FINISHED.QUEUE_ID, FINISHED.TASK_ID)
                        .from(FINISHED)
                        .where(FINISHED.ENTERED_AT.gt(since)))
                .asTable("came");
        var queue = came.field("queue", Long.class);
        return db.select(queue, count()).from(came).groupBy(queue).fetchMap(queue, count());
    }

    /** By queue, how many clips left after the moment and were not taken up again. */
    Map<Long, Integer> leftSince(Instant since) {
        var left = countDistinct(FINISHED.TASK_ID);
        return db.select(FINISHED.QUEUE_ID, left)
                .from(FINISHED)
                .where(FINISHED.FINISHED_AT.gt(since))
                .and(notExists(selectOne().from(TASK).where(TASK.ID.eq(FINISHED.TASK_ID))))
                .groupBy(FINISHED.QUEUE_ID)
                .fetchMap(FINISHED.QUEUE_ID, left);
    }

    /** By queue, the minutes that were promised. */
    Map<Long, Duration> promises() {
        return db.select(QUEUE_.ID, QUEUE_.WAIT_MINUTES)
                .from(QUEUE_)
                .where(QUEUE_.WAIT_MINUTES.isNotNull())
                .fetchMap(QUEUE_.ID, row -> Duration.ofMinutes(row.value2()));
    }

    void promise(long queue, @Nullable Integer minutes) {
        db.update(QUEUE_)
                .set(QUEUE_.WAIT_MINUTES, minutes)
                .where(QUEUE_.ID.eq(queue))
                .execute();
    }

    /** Leases in the queue that hold now. */
    List<Holding> inHand(long queue) {
        return db.select(TASK.ID, TASK.FENCE, TASK.CLIP_ID, TASK.LEASE_BY)
                .from(TASK)
                .where(TASK.QUEUE_ID.eq(queue).and(TASK.STATE.eq("leased")))
                .and(TASK.LEASE_UNTIL.gt(currentInstant()))
                .fetch(Records.mapping(Holding::new));
    }

    /** Whoever has the task under this fence; nobody else changes it until the transaction ends. */
    Optional<Holding> lockHolding(long task, long fence) {
        return db.select(TASK.ID, TASK.FENCE, TASK.CLIP_ID, TASK.LEASE_BY)
                .from(TASK)
                .where(TASK.ID.eq(task), TASK.FENCE.eq(fence), TASK.STATE.eq("leased"))
                .forUpdate()
                .fetchOptional(Records.mapping(Holding::new));
    }
}
