package org.earshot.secondear;

import static org.earshot.tables.secondear.Tables.QUESTION;
import static org.earshot.tables.secondear.Tables.STEP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.shift.Span;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of what became of questions: added only. What they add up to is always asked of them anew. */
@Component
final class StepStore {

    private static final List<String> SAID_NO = List.of(Act.DECLINED.name(), Act.MISSED.name());
    private static final List<String> ENDS_HELP =
            List.of(Act.DECLINED.name(), Act.AWAY.name(), Act.ANSWERED.name(), Act.RAISED.name());

    private final DSLContext db;

    StepStore(DSLContext db) {
        this.db = db;
    }

    /** @param account whose doing it is, or whom it is about */
    void add(long question, Act act, long account, @Nullable Long shift, Instant at) {
        db.insertInto(STEP)
                .set(STEP.QUESTION_ID, question)
                .set(STEP.ACT, act.name())
                .set(STEP.ACCOUNT_ID, account)
                .set(STEP.SHIFT_ID, shift)
                .set(STEP.AT, at)
                .execute();
    }

    /** When each of them was asked anything last; who never was is left out. */
    Map<Long, Instant> lastAsked(Collection<Long> accounts) {
        return db.select(STEP.ACCOUNT_ID, max(STEP.AT))
                .from(STEP)
                .where(STEP.ACCOUNT_ID.in(accounts).and(STEP.ACT.eq(Act.CALLED.name())))
                .groupBy(STEP.ACCOUNT_ID)
                .fetchMap(STEP.ACCOUNT_ID, max(STEP.AT));
    }

    /** Who has said no to a question about the clip, or has let one pass. */
    Set<Long> saidNo(long clip) {
        return db.selectDistinct(STEP.ACCOUNT_ID)
                .from(STEP)
                .join(QUESTION)
                .on(QUESTION.ID.eq(STEP.QUESTION_ID))
                .where(QUESTION.CLIP_ID.eq(clip).and(STEP.ACT.in(SAID_NO)))
                .fetchSet(STEP.ACCOUNT_ID);
    }

    boolean accepted(long question, long account) {
        return db.fetchExists(
                STEP,
                STEP.QUESTION_ID.eq(question).and(STEP.ACCOUNT_ID.eq(account)).and(STEP.ACT.eq(Act.ACCEPTED.name())));
    }

    /** The newest questions that this person accepted. */
    List<Long> acceptedBy(long account, int limit) {
        return db.select(STEP.QUESTION_ID)
                .from(STEP)
                .where(STEP.ACCOUNT_ID.eq(account).and(STEP.ACT.eq(Act.ACCEPTED.name())))
                .orderBy(STEP.ID.desc())
                .limit(limit)
                .fetch(STEP.QUESTION_ID);
    }

    Duration helpedSince(long account, Instant since) {
        return helped(account, since).stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** From each yes since then to what this person did last about the question, or to its end, or to now. */
    List<Span> helped(long account, Instant since) {
        var later = STEP.as("later");
        var ownEnd = select(min(later.AT))
                .from(later)
                .where(later.QUESTION_ID.eq(STEP.QUESTION_ID))
                .and(later.ACCOUNT_ID.eq(STEP.ACCOUNT_ID))
                .and(later.ACT.in(ENDS_HELP))
                .asField();
        return db.select(
                        STEP.AT,
                        coalesce(
                                ownEnd.cast(STEP.AT),
                                when(QUESTION.HELPER.eq(STEP.ACCOUNT_ID), QUESTION.ENDED_AT),
                                currentInstant()))
                .from(STEP)
                .join(QUESTION)
                .on(QUESTION.ID.eq(STEP.QUESTION_ID))
                .where(STEP.ACCOUNT_ID.eq(account).and(STEP.AT.ge(since)).and(STEP.ACT.eq(Act.ACCEPTED.name())))
                .fetch(row -> new Span(row.value1(), row.value2()));
    }
}
