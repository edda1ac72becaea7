package org.earshot.queue;

import static org.earshot.tables.queue.Tables.FINISHED;
import static org.earshot.tables.queue.Tables.PLAYED_AT_DESK;
import static org.earshot.tables.queue.Tables.QUEUE_;
import static org.earshot.tables.queue.Tables.TASK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    record Stay(long clipId, boolean sensitive, Instant from, Instant to) {}

    private final DSLContext db;

    HoursOnSensitive(DSLContext db) {
        this.db = db;
    }

    @Override
    public Duration worked(long accountId, Instant since, Instant now) {
        if (!any(accountId, since)) {
            return Duration.ZERO;
        }
        List<Stay> stays = new ArrayList<>(finished(accountId, since));
        stays.addAll(held(accountId, now));
        return time(stays, since).plus(putDown(accountId, since, stays));
    }

    /** Who neither finished nor holds a clip of a sensitive queue has no hours there; at most minutes, of clips put down one after another. */
    private boolean any(long accountId, Instant since) {
        return db.fetchExists(selectOne()
                .from(QUEUE_)
                .where(QUEUE_.SENSITIVE.isTrue())
                .and(exists(selectOne()
                                .from(FINISHED)
                                .where(FINISHED.ACCOUNT_ID.eq(accountId))
                                .and(FINISHED.QUEUE_ID.eq(QUEUE_.ID))
                                .and(FINISHED.FINISHED_AT.ge(since)))
                        .or(exists(selectOne()
                                .from(TASK)
                                .where(TASK.LEASE_BY.eq(accountId))
                                .and(TASK.QUEUE_ID.eq(QUEUE_.ID))))));
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
        return db.select(FINISHED.CLIP_ID, QUEUE_.SENSITIVE, FINISHED.LEASED_AT, FINISHED.FINISHED_AT)
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
        return db.select(TASK.CLIP_ID, QUEUE_.SENSITIVE, TASK.LEASED_AT)
                .from(TASK)
                .join(QUEUE_)
                .on(QUEUE_.ID.eq(TASK.QUEUE_ID))
                .where(TASK.LEASE_BY.eq(accountId))
                .orderBy(TASK.LEASED_AT, TASK.ID)
                .fetch(row -> new Stay(row.value1(), row.value2(), row.value3(), now));
    }

    /** The play log is grouped first and the few clips that are left are looked up: in one statement PostgreSQL takes several times as long. */
    private Duration putDown(long accountId, Instant since, List<Stay> stays) {
        Map<Long, BigDecimal> played = new HashMap<>(db.select(PLAYED_AT_DESK.CLIP_ID, sum(PLAYED_AT_DESK.MS))
                .from(PLAYED_AT_DESK)
                .where(PLAYED_AT_DESK.ACCOUNT_ID.eq(accountId))
                .and(PLAYED_AT_DESK.REPORTED_AT.ge(since))
                .groupBy(PLAYED_AT_DESK.CLIP_ID)
                .fetchMap(PLAYED_AT_DESK.CLIP_ID, row -> row.value2()));
        stays.forEach(stay -> played.remove(stay.clipId()));
        if (played.isEmpty()) {
            return Duration.ZERO;
        }
        Set<Long> sensitive = new HashSet<>(db.select(TASK.CLIP_ID)
                .from(TASK)
                .join(QUEUE_)
                .on(QUEUE_.ID.eq(TASK.QUEUE_ID))
                .where(TASK.CLIP_ID.in(played.keySet()).and(QUEUE_.SENSITIVE.isTrue()))
                .union(db.select(FINISHED.CLIP_ID)
                        .from(FINISHED)
                        .join(QUEUE_)
                        .on(QUEUE_.ID.eq(FINISHED.QUEUE_ID))
                        .where(FINISHED.CLIP_ID.in(played.keySet()).and(QUEUE_.SENSITIVE.isTrue())))
                .fetch(0, Long.class));
        return Duration.ofMillis(sensitive.stream()
                .mapToLong(clip -> played.getOrDefault(clip, BigDecimal.ZERO).longValue())
                .sum());
    }
}
