package org.earshot.throughput;

import static org.earshot.tables.throughput.Tables.AGREED;
import static org.earshot.tables.throughput.Tables.HANDLED;
import static org.earshot.tables.throughput.Tables.SKIPPED;
import static org.earshot.tables.throughput.Tables.TAKEN_BACK;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What several people did, for the weekly settlement of figures about groups alone. */
@Component
final class PeopleStore {

    record Filing(long queueId, LengthBand band, long handleMs, long netMs) {}

    /**
     * What one person did.
     *
     * @param filings those that stand
     * @param skips how many clips they passed on, by reason
     * @param takenBack how many filings they took back
     * @param agreement of clips that somebody else heard too, as {@link MyFigures} has it
     */
    record Done(List<Filing> filings, Map<String, Integer> skips, int takenBack, MyFigures.Agreement agreement) {

        static final Done NOTHING = new Done(List.of(), Map.of(), 0, new MyFigures.Agreement(0, 0));
    }

    private record Pair(long first, long second, boolean same) {}

    private final DSLContext db;

    PeopleStore(DSLContext db) {
        this.db = db;
    }

    /** By person; the end of the time is not part of it. */
    Map<Long, Done> done(Collection<Long> people, Instant from, Instant to) {
        Map<Long, List<Filing>> filings = filings(people, from, to);
        Map<Long, Map<String, Integer>> skips = skips(people, from, to);
        Map<Long, Integer> takenBack = takenBack(people, from, to);
        Map<Long, MyFigures.Agreement> agreements = agreements(people, from, to);
        return people.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Done(
                                filings.getOrDefault(id, List.of()),
                                skips.getOrDefault(id, Map.of()),
                                takenBack.getOrDefault(id, 0),
                                agreements.getOrDefault(id, Done.NOTHING.agreement()))));
    }

    /** Person by person: of several at once H2 reads every filing there ever was. */
    private Map<Long, List<Filing>> filings(Collection<Long> people, Instant from, Instant to) {
        Map<Long, List<Filing>> filings = new HashMap<>();
        for (long person : people) {
            List<Filing> theirs = db.select(
                            HANDLED.QUEUE_ID,
                            HANDLED.LENGTH_BAND.cast(Integer.class),
                            HANDLED.HANDLE_MS,
                            HANDLED.NET_MS)
                    .from(HANDLED)
                    .where(HANDLED.ACCOUNT_ID.eq(person), HANDLED.AT.ge(from), HANDLED.AT.lt(to))
                    .fetch(row ->
                            new Filing(row.value1(), LengthBand.values()[row.value2()], row.value3(), row.value4()));
            filings.put(person, theirs);
        }
        return filings;
    }

    private Map<Long, Map<String, Integer>> skips(Collection<Long> people, Instant from, Instant to) {
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

    private Map<Long, Integer> takenBack(Collection<Long> people, Instant from, Instant to) {
        return db.select(TAKEN_BACK.ACCOUNT_ID, count())
                .from(TAKEN_BACK)
                .where(TAKEN_BACK.ACCOUNT_ID.in(people))
                .and(TAKEN_BACK.AT.ge(from).and(TAKEN_BACK.AT.lt(to)))
                .groupBy(TAKEN_BACK.ACCOUNT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** A pair counts when the second of the two listened, and for both. */
    private Map<Long, MyFigures.Agreement> agreements(Collection<Long> people, Instant from, Instant to) {
        List<Pair> pairs = db.select(AGREED.FIRST_BY, AGREED.SECOND_BY, AGREED.WAKE_WORD)
                .from(AGREED)
                .where(AGREED.AT.ge(from).and(AGREED.AT.lt(to)))
                .and(AGREED.FIRST_BY.in(people).or(AGREED.SECOND_BY.in(people)))
                .fetch(row -> new Pair(row.value1(), row.value2(), row.value3()));
        Map<Long, MyFigures.Agreement> agreements = new HashMap<>();
        for (Pair pair : pairs) {
            var one = new MyFigures.Agreement(1, pair.same() ? 1 : 0);
            agreements.merge(pair.first(), one, MyFigures.Agreement::and);
            agreements.merge(pair.second(), one, MyFigures.Agreement::and);
        }
        return agreements;
    }
}
