package org.earshot.queue;

import static org.earshot.tables.queue.Tables.FINISHED;
import static org.earshot.tables.queue.Tables.PLAYED_AT_DESK;
import static org.earshot.tables.queue.Tables.QUEUE_;
import static org.earshot.tables.queue.Tables.TASK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.exposure.TimeOnSensitive;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/**
 * The time on sensitive queues, from leases: a clip is worked on from its lease, or from when the one before it was finished, until it
 * is finished. Of clips that were put down again their lease is not known any more; then what was played of them counts.
 */
@Component
final class HoursOnSensitive implements TimeOnSensitive {

    /** A clip in somebody's hands. */
    record Stay(boolean sensitive, Instant from, Instant to) {}

    private final DSLContext db;

    HoursOnSensitive(DSLContext db) {
        this.db = db;
    }

    @Override
    public Duration worked(long accountId, Instant since, Instant now) {
        if (!db.fetchExists(QUEUE_, QUEUE_.SENSITIVE.isTrue())) {
            return Duration.ZERO;
        }
        List<Stay> stays = new ArrayList<>(finished(accountId, since));
        stays.addAll(held(accountId, now));
        return time(stays, since).plus(putDown(accountId, since));
    }

    /** @param stays by their end; what overlaps counts for the one that ends first, because the other lay ready */
    static Duration time(List<Stay> stays, Instant since) {
        Duration time = Duration.ZERO;
        Instant last = since;
        for (Stay stay : stays) {
            Instant from = stay.from().isAfter(last) ? stay.from() : last;
            if (stay.to().isAfter(from)) {
                time = stay.sensitive() ? time.plus(Duration.between(from, stay.to())) : time;
                last = stay.to();
            }
        }
        return time;
    }

    private List<Stay> finished(long accountId, Instant since) {
        return db.select(QUEUE_.SENSITIVE, FINISHED.LEASED_AT, FINISHED.FINISHED_AT)
                .from(FINISHED)
                .join(QUEUE_)
                .on(QUEUE_.ID.eq(FINISHED.QUEUE_ID))
                .where(FINISHED.ACCOUNT_ID.eq(accountId))
                .and(FINISHED.FINISHED_AT.ge(since))
                .and(FINISHED.LEASED_AT.isNotNull())
                .orderBy(FINISHED.FINISHED_AT)
                .fetch(Records.mapping(Stay::new));
    }

    private List<Stay> held(long accountId, Instant now) {
        return db.select(QUEUE_.SENSITIVE, TASK.LEASED_AT)
                .from(TASK)
                .join(QUEUE_)
                .on(QUEUE_.ID.eq(TASK.QUEUE_ID))
                .where(TASK.LEASE_BY.eq(accountId))
                .orderBy(TASK.LEASED_AT, TASK.ID)
                .fetch(row -> new Stay(row.value1(), row.value2(), now));
    }

    private Duration putDown(long accountId, Instant since) {
        var ofOthers = FINISHED.as("of_others");
        BigDecimal ms = db.select(sum(PLAYED_AT_DESK.MS))
                .from(PLAYED_AT_DESK)
                .where(PLAYED_AT_DESK.ACCOUNT_ID.eq(accountId))
                .and(PLAYED_AT_DESK.REPORTED_AT.ge(since))
                .and(notExists(selectOne()
                        .from(FINISHED)
                        .where(FINISHED.CLIP_ID.eq(PLAYED_AT_DESK.CLIP_ID))
                        .and(FINISHED.ACCOUNT_ID.eq(accountId))
                        .and(FINISHED.FINISHED_AT.ge(since))))
                .and(exists(selectOne()
                                .from(TASK)
                                .join(QUEUE_)
                                .on(QUEUE_.ID.eq(TASK.QUEUE_ID))
                                .where(TASK.CLIP_ID.eq(PLAYED_AT_DESK.CLIP_ID))
                                .and(TASK.LEASE_BY.isNull().or(TASK.LEASE_BY.ne(accountId)))
                                .and(QUEUE_.SENSITIVE.isTrue()))
                        .or(exists(selectOne()
                                .from(ofOthers)
                                .join(QUEUE_)
                                .on(QUEUE_.ID.eq(ofOthers.QUEUE_ID))
                                .where(ofOthers.CLIP_ID.eq(PLAYED_AT_DESK.CLIP_ID))
                                .and(QUEUE_.SENSITIVE.isTrue()))))
                .fetchSingle()
                .value1();
        return Duration.ofMillis(
                Optional.ofNullable(ms).map(BigDecimal::longValue).orElse(0L));
    }
}
