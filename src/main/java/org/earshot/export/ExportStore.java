package org.earshot.export;

import static org.earshot.tables.export.Tables.ANSWER;
import static org.earshot.tables.export.Tables.HANDOVER;
import static org.earshot.tables.export.Tables.HANDOVER_END;
import static org.earshot.tables.export.Tables.MADE;
import static org.earshot.tables.export.Tables.REQUEST;
import static org.earshot.tables.export.Tables.WAITING_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.export.Export.Answer;
import org.earshot.export.Export.Handover;
import org.earshot.export.Export.Made;
import org.earshot.export.Export.Waiting;
import org.earshot.review.ReviewFilter;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exports as they are listed: rows that are only ever added. */
@Component
final class ExportStore {

    private final DSLContext db;

    ExportStore(DSLContext db) {
        this.db = db;
    }

    long ask(Asking asking, @Nullable String queueName, int reviews, long by, Instant at) {
        ReviewFilter filter = asking.filter();
        return db.insertInto(REQUEST)
                .set(REQUEST.ASKED_BY, by)
                .set(REQUEST.ASKED_AT, at)
                .set(REQUEST.PURPOSE, asking.purpose())
                .set(REQUEST.HANDING, asking.handing().name())
                .set(REQUEST.RECIPIENT, asking.recipient())
                .set(REQUEST.AGE_KEY, asking.ageKey())
                .set(REQUEST.QUEUE_ID, filter.queueId())
                .set(REQUEST.QUEUE_NAME, queueName)
                .set(REQUEST.FILED_FROM, filter.from())
                .set(REQUEST.FILED_BEFORE, filter.to())
                .set(REQUEST.WAKE_WORD, filter.wakeWord())
                .set(REQUEST.FOR_ASSISTANT, filter.forAssistant())
                .set(REQUEST.SEVERITY, filter.severity())
                .set(REQUEST.REVIEWS, reviews)
                .returningResult(REQUEST.ID)
                .fetchSingle()
                .value1();
    }

    void answer(Export export, Answer answer) {
        db.insertInto(ANSWER)
                .set(ANSWER.REQUEST_ID, export.id())
                .set(ANSWER.ASKED_BY, export.askedBy())
                .set(ANSWER.ANSWERED_BY, answer.by())
                .set(ANSWER.ANSWERED_AT, answer.at())
                .set(ANSWER.RELEASED, answer.released())
                .set(ANSWER.REASON, answer.reason())
                .execute();
    }

    void made(long id, Made made) {
        db.insertInto(MADE)
                .set(MADE.REQUEST_ID, id)
                .set(MADE.MADE_AT, made.at())
                .set(MADE.REVIEWS, made.reviews())
                .set(MADE.BYTES, made.bytes())
                .set(MADE.SHA256, made.sha256())
                .execute();
    }

    /** The number of this handover; the database refuses a second one of a file that is fetched once. */
    int handOver(Export export, String sha256, long by, Instant at) {
        int number = export.handovers().size() + 1;
        db.insertInto(HANDOVER)
                .set(HANDOVER.REQUEST_ID, export.id())
                .set(HANDOVER.NUMBER, number)
                .set(HANDOVER.HANDING, export.handing().name())
                .set(HANDOVER.TAKEN_BY, by)
                .set(HANDOVER.TAKEN_AT, at)
                .set(HANDOVER.SHA256, sha256)
                .execute();
        return number;
    }

    void ended(long id, int number, boolean whole, Instant at) {
        db.insertInto(HANDOVER_END)
                .set(HANDOVER_END.REQUEST_ID, id)
                .set(HANDOVER_END.NUMBER, number)
                .set(HANDOVER_END.WHOLE, whole)
                .set(HANDOVER_END.ENDED_AT, at)
                .execute();
    }

    Optional<Export> export(long id) {
        return where(REQUEST.ID.eq(id), 0, 1).stream().findFirst();
    }

    /** The export, which nobody else answers or fetches before this transaction ends. */
    Optional<Export> locked(long id) {
        db.select(REQUEST.ID).from(REQUEST).where(REQUEST.ID.eq(id)).forUpdate().fetch();
        return export(id);
    }

    /** @param askedBy whose exports; null for everybody's */
    List<Export> page(@Nullable Long askedBy, int offset, int limit) {
        return where(of(askedBy), offset, limit);
    }

    int count(@Nullable Long askedBy) {
        return db.fetchCount(REQUEST, of(askedBy));
    }

    private static Condition of(@Nullable Long askedBy) {
        return askedBy == null ? DSL.noCondition() : REQUEST.ASKED_BY.eq(askedBy);
    }

    private List<Export> where(Condition condition, int offset, int limit) {
        var rows = db.selectFrom(REQUEST)
                .where(condition)
                .orderBy(REQUEST.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch();
        List<Long> ids = rows.getValues(REQUEST.ID);
        Map<Long, Answer> answers = answers(ids);
        Map<Long, Made> made = made(ids);
        Map<Long, Waiting> waiting = waiting(ids);
        Map<Long, List<Handover>> handovers = handovers(ids);
        return rows.map(row -> new Export(
                row.getId(),
                row.getAskedBy(),
                row.getAskedAt(),
                row.getPurpose(),
                Handing.valueOf(row.getHanding()),
                row.getRecipient(),
                row.getAgeKey(),
                new ReviewFilter(
                        row.getQueueId(),
                        row.getFiledFrom(),
                        row.getFiledBefore(),
                        row.getWakeWord(),
                        row.getForAssistant(),
                        row.getSeverity()),
                row.getQueueName(),
                row.getReviews(),
                answers.get(row.getId()),
                made.get(row.getId()),
                waiting.get(row.getId()),
                handovers.getOrDefault(row.getId(), List.of())));
    }

    private Map<Long, Answer> answers(Collection<Long> ids) {
        return db.selectFrom(ANSWER)
                .where(ANSWER.REQUEST_ID.in(ids))
                .fetchMap(
                        ANSWER.REQUEST_ID,
                        row -> new Answer(
                                row.getAnsweredBy(), row.getAnsweredAt(), row.getReleased(), row.getReason()));
    }

    /** The latest of each. */
    private Map<Long, Made> made(Collection<Long> ids) {
        var latest = DSL.select(DSL.max(MADE.ID))
                .from(MADE)
                .where(MADE.REQUEST_ID.in(ids))
                .groupBy(MADE.REQUEST_ID);
        return db.selectFrom(MADE)
                .where(MADE.ID.in(latest))
                .fetchMap(
                        MADE.REQUEST_ID,
                        row -> new Made(row.getMadeAt(), row.getReviews(), row.getBytes(), row.getSha256()));
    }

    private Map<Long, Waiting> waiting(Collection<Long> ids) {
        return db.selectFrom(WAITING_FILE)
                .where(WAITING_FILE.REQUEST_ID.in(ids))
                .fetchMap(
                        WAITING_FILE.REQUEST_ID,
                        row -> new Waiting(
                                row.getExpected(),
                                row.getWritten(),
                                row.getTroubled(),
                                row.getReadyAt(),
                                row.getGoodUntil()));
    }

    private Map<Long, List<Handover>> handovers(Collection<Long> ids) {
        return db.select(HANDOVER.REQUEST_ID, HANDOVER.NUMBER, HANDOVER.TAKEN_BY, HANDOVER.TAKEN_AT, HANDOVER_END.WHOLE)
                .from(HANDOVER)
                .leftJoin(HANDOVER_END)
                .on(HANDOVER_END.REQUEST_ID.eq(HANDOVER.REQUEST_ID), HANDOVER_END.NUMBER.eq(HANDOVER.NUMBER))
                .where(HANDOVER.REQUEST_ID.in(ids))
                .orderBy(HANDOVER.NUMBER)
                .fetchGroups(
                        HANDOVER.REQUEST_ID,
                        row -> new Handover(row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
