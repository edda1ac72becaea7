package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.HANDLED;
import static org.earshot.tables.throughput.Tables.SKIPPED;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What several people did, for the weekly settlement of figures about groups alone. */
@Component
final class PeopleStore {

    record Filing(long queueId, LengthBand band, long handleMs, long netMs) {}

    private final DSLContext db;

    PeopleStore(DSLContext db) {
        this.db = db;
    }

    /** Filings that stand, by person; the end of the time is not part of it. */
    Map<Long, List<Filing>> filings(Collection<Long> people, Instant from, Instant to) {
        return db.select(
                        HANDLED.ACCOUNT_ID,
                        HANDLED.QUEUE_ID,
                        HANDLED.LENGTH_BAND.cast(Integer.class),
                        HANDLED.HANDLE_MS,
                        HANDLED.NET_MS)
                .from(HANDLED)
                .where(HANDLED.ACCOUNT_ID.in(people))
                .and(HANDLED.AT.ge(from).and(HANDLED.AT.lt(to)))
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Filing(row.value2(), LengthBand.values()[row.value3()], row.value4(), row.value5()));
    }

    /** How many clips each passed on, by reason. */
    Map<Long, Map<String, Integer>> skips(Collection<Long> people, Instant from, Instant to) {
        Map<Long, Map<String, Integer>> skips = new HashMap<>();
        db.select(SKIPPED.ACCOUNT_ID, SKIPPED.REASON, count())
                .from(SKIPPED)
                .where(SKIPPED.ACCOUNT_ID.in(people))
                .and(SKIPPED.AT.ge(from).and(SKIPPED.AT.lt(to)))
                .groupBy(SKIPPED.ACCOUNT_ID, SKIPPED.REASON)
                .forEach(row -> skips.computeIfAbsent(row.value1(), person -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return skips;
    }
}
