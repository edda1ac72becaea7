package org.earshot.review;

import static org.earshot.tables.review.Tables.COUNTED_TO;
import static org.earshot.tables.review.Tables.HANDLING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.queue.Lease;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long clips are worked on, one row for each lease; what is said of it is in {@link WorkedTime}. */
@Component
class Handlings {

    /** How a lease ended at the desk. */
    enum End {
        FILED,
        SKIPPED,
        PRIVATE,
        RAISED
    }

    private record Ended(End outcome, @Nullable Long shift, int lengthMs) {}

    private record Counted(Instant to, Instant now) {}

    private final DSLContext db;

    Handlings(DSLContext db) {
        this.db = db;
    }

    /** Counts what the page reports of the clip under this lease, which goes on. */
    @Transactional
    public void note(long account, Lease lease, DeskWork work) {
        count(account, lease, work, null);
    }

    /**
     * The same for a lease that ends at the desk.
     *
     * @param shift none for a raise, which takes none
     * @param lengthMs of the clip
     */
    @Transactional
    public void end(long account, Lease lease, DeskWork work, End outcome, @Nullable Long shift, int lengthMs) {
        count(account, lease, work, new Ended(outcome, shift, lengthMs));
    }

    private void count(long account, Lease lease, DeskWork work, @Nullable Ended ended) {
        Counted counted = lockCounted(account);
        var known = db.select(HANDLING.FENCE, HANDLING.FIRST_PLAYED_AT)
                .from(HANDLING)
                .where(HANDLING.TASK_ID.eq(lease.taskId()), HANDLING.ACCOUNT_ID.eq(account))
                .orderBy(HANDLING.FENCE)
                .fetch();
        Instant playedBefore = known.stream()
                .flatMap(row -> Stream.ofNullable(row.value2()))
                .findFirst()
                .orElse(null);
        DeskWork.Worked said = work.worked();
        WorkedTime time = WorkedTime.of(
                said == null ? WorkedTime.ofSound(work.heard()) : said,
                lease.since(),
                counted.to(),
                counted.now(),
                playedBefore);
        db.update(COUNTED_TO)
                .set(COUNTED_TO.AT, counted.now())
                .where(COUNTED_TO.ACCOUNT_ID.eq(account))
                .execute();
        Map<Field<?>, @Nullable Object> changes = new HashMap<>();
        changes.put(HANDLING.LAST_AT, counted.now());
        if (ended != null) {
            changes.put(HANDLING.ENDED_AT, counted.now());
            changes.put(HANDLING.OUTCOME, ended.outcome().name());
            changes.put(HANDLING.SHIFT_ID, ended.shift());
            changes.put(HANDLING.LENGTH_MS, ended.lengthMs());
        }
        if (known.getValues(HANDLING.FENCE).contains(lease.fence())) {
            add(lease, time, changes);
        } else {
            begin(account, lease, time, changes);
        }
    }

    private void add(Lease lease, WorkedTime time, Map<Field<?>, @Nullable Object> changes) {
        db.update(HANDLING)
                .set(changes)
                .set(HANDLING.ACTIVE_MS, HANDLING.ACTIVE_MS.plus(time.activeMs()))
                .set(HANDLING.HANDLE_MS, HANDLING.HANDLE_MS.plus(time.handleMs()))
                .set(HANDLING.FIRST_PLAYED_AT, coalesce(HANDLING.FIRST_PLAYED_AT, val(time.firstPlayedAt())))
                .where(HANDLING.TASK_ID.eq(lease.taskId()), HANDLING.FENCE.eq(lease.fence()))
                .execute();
    }

    private void begin(long account, Lease lease, WorkedTime time, Map<Field<?>, @Nullable Object> changes) {
        db.insertInto(HANDLING)
                .set(changes)
                .set(HANDLING.TASK_ID, lease.taskId())
                .set(HANDLING.FENCE, lease.fence())
                .set(HANDLING.CLIP_ID, lease.clipId())
                .set(HANDLING.QUEUE_ID, lease.queueId())
                .set(HANDLING.ACCOUNT_ID, account)
                .set(HANDLING.ACTIVE_MS, time.activeMs())
                .set(HANDLING.HANDLE_MS, time.handleMs())
                .set(HANDLING.FIRST_PLAYED_AT, time.firstPlayedAt())
                .execute();
    }

    private Counted lockCounted(long account) {
        return counted(account).orElseGet(() -> {
            AddOnce.added(db.insertInto(COUNTED_TO)
                    .set(COUNTED_TO.ACCOUNT_ID, account)
                    .set(COUNTED_TO.AT, Instant.EPOCH)
                    .onDuplicateKeyIgnore());
            return counted(account).orElseThrow();
        });
    }

    private Optional<Counted> counted(long account) {
        return db.select(COUNTED_TO.AT, currentInstant())
                .from(COUNTED_TO)
                .where(COUNTED_TO.ACCOUNT_ID.eq(account))
                .forUpdate()
                .fetchOptional(row -> new Counted(row.value1(), row.value2()));
    }
}
