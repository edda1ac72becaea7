package org.earshot.queue;

import static org.earshot.tables.queue.Tables.QUEUE_;
import static org.earshot.tables.queue.Tables.TASK;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.disguise.Strength;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Rows of queues, and counts of what stands in them. */
@Component
final class QueueStore {

    private final DSLContext db;

    QueueStore(DSLContext db) {
        this.db = db;
    }

    Optional<Queue> queue(long id) {
        return queues(QUEUE_.ID.eq(id)).stream().findFirst();
    }

    /** By priority, then age. */
    List<Queue> all() {
        return queues(noCondition());
    }

    /** Queues that hand clips out, in the order in which they are asked. */
    List<Queue> handingOut() {
        return queues(QUEUE_.STATE.in(Queue.State.OPEN.name(), Queue.State.DRAINING.name()));
    }

    /** Queues that take clips of the language in. */
    List<Queue> takingIn(String language) {
        return queues(
                QUEUE_.LANGUAGE.eq(language).and(QUEUE_.STATE.in(Queue.State.OPEN.name(), Queue.State.PAUSED.name())));
    }

    private List<Queue> queues(Condition condition) {
        return db.selectFrom(QUEUE_)
                .where(condition)
                .orderBy(QUEUE_.PRIORITY, QUEUE_.ID)
                .fetch(QueueStore::queue);
    }

    /** Nothing when the name is taken. */
    Optional<Long> add(QueuePlan plan) {
        try {
            return Optional.of(db.insertInto(QUEUE_)
                    .set(QUEUE_.NAME, plan.name())
                    .set(QUEUE_.LANGUAGE, plan.language())
                    .set(QUEUE_.REGION, plan.region())
                    .set(QUEUE_.TASK_TYPE, plan.taskType())
                    .set(QUEUE_.PRIORITY, plan.priority())
                    .set(QUEUE_.CLEARANCE, plan.clearance())
                    .set(QUEUE_.DISGUISE, plan.disguise().name())
                    .set(QUEUE_.SENSITIVE, plan.sensitive())
                    .set(QUEUE_.SECOND_SHARE, plan.secondShare())
                    .returningResult(QUEUE_.ID)
                    .fetchSingle()
                    .value1());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** False when the name is taken. */
    boolean change(long id, QueuePlan plan) {
        try {
            db.update(QUEUE_)
                    .set(QUEUE_.NAME, plan.name())
                    .set(QUEUE_.LANGUAGE, plan.language())
                    .set(QUEUE_.REGION, plan.region())
                    .set(QUEUE_.TASK_TYPE, plan.taskType())
                    .set(QUEUE_.PRIORITY, plan.priority())
                    .set(QUEUE_.CLEARANCE, plan.clearance())
                    .set(QUEUE_.DISGUISE, plan.disguise().name())
                    .set(QUEUE_.SENSITIVE, plan.sensitive())
                    .set(QUEUE_.SECOND_SHARE, plan.secondShare())
                    .where(QUEUE_.ID.eq(id))
                    .execute();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void state(long id, Queue.State state) {
        db.update(QUEUE_)
                .set(QUEUE_.STATE, state.name())
                .where(QUEUE_.ID.eq(id))
                .execute();
    }

    /** Nobody else changes this queue, or puts a clip into it, until the transaction ends. */
    Optional<Queue> lock(long id) {
        return db.selectFrom(QUEUE_).where(QUEUE_.ID.eq(id)).forUpdate().fetchOptional(QueueStore::queue);
    }

    boolean anythingIn(long id) {
        return db.fetchExists(TASK, TASK.QUEUE_ID.eq(id));
    }

    /** Counts by queue; a queue without clips is left out. */
    Map<Long, QueueCounts> counts() {
        var waiting = when(TASK.STATE.eq("waiting"), 1);
        return db.select(
                        TASK.QUEUE_ID,
                        count(waiting),
                        count().minus(count(waiting)),
                        min(when(TASK.STATE.eq("waiting"), TASK.ENTERED_AT)))
                .from(TASK)
                .groupBy(TASK.QUEUE_ID)
                .fetchMap(
                        TASK.QUEUE_ID,
                        row -> new QueueCounts(
                                row.value2().longValue(), row.value3().longValue(), row.value4()));
    }

    private static Queue queue(Record row) {
        return new Queue(
                row.get(QUEUE_.ID),
                row.get(QUEUE_.NAME),
                row.get(QUEUE_.LANGUAGE),
                row.get(QUEUE_.REGION),
                row.get(QUEUE_.TASK_TYPE),
                row.get(QUEUE_.PRIORITY),
                row.get(QUEUE_.CLEARANCE),
                Strength.valueOf(row.get(QUEUE_.DISGUISE)),
                row.get(QUEUE_.SENSITIVE),
                row.get(QUEUE_.SECOND_SHARE),
                Queue.State.valueOf(row.get(QUEUE_.STATE)));
    }
}
