package org.earshot.review;

import static org.earshot.tables.review.Tables.GUIDELINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.shared.Actor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Guidelines per queue and question, every wording of them. */
@Component
final class GuidelineStore {

    private final DSLContext db;

    GuidelineStore(DSLContext db) {
        this.db = db;
    }

    /** The newest wording of each question that has any, by question. */
    Map<String, Guideline> of(long queueId) {
        Map<String, Guideline> newest = new HashMap<>();
        db.selectFrom(GUIDELINE)
                .where(GUIDELINE.QUEUE_ID.eq(queueId))
                .orderBy(GUIDELINE.QUEUE_ID, GUIDELINE.QUESTION, GUIDELINE.VERSION)
                .forEach(row -> newest.put(row.getQuestion(), guideline(row)));
        return newest;
    }

    List<Guideline> versions(long queueId, String question) {
        return db.selectFrom(GUIDELINE)
                .where(GUIDELINE.QUEUE_ID.eq(queueId), GUIDELINE.QUESTION.eq(question))
                .orderBy(GUIDELINE.VERSION.desc())
                .fetch(GuidelineStore::guideline);
    }

    int write(long queueId, String question, String markdown) {
        return db.insertInto(
                        GUIDELINE,
                        GUIDELINE.QUEUE_ID,
                        GUIDELINE.QUESTION,
                        GUIDELINE.VERSION,
                        GUIDELINE.MARKDOWN,
                        GUIDELINE.WRITTEN_BY)
                .select(db.select(
                                val(queueId),
                                val(question),
                                coalesce(max(GUIDELINE.VERSION), 0).plus(1),
                                val(markdown),
                                val(Actor.current().actorId(), GUIDELINE.WRITTEN_BY))
                        .from(GUIDELINE)
                        .where(GUIDELINE.QUEUE_ID.eq(queueId), GUIDELINE.QUESTION.eq(question)))
                .returningResult(GUIDELINE.VERSION)
                .fetchSingle()
                .value1();
    }

    private static Guideline guideline(Record row) {
        return new Guideline(
                row.get(GUIDELINE.QUESTION),
                row.get(GUIDELINE.VERSION),
                row.get(GUIDELINE.MARKDOWN),
                row.get(GUIDELINE.WRITTEN_AT));
    }
}
