package org.earshot.review;

import static org.earshot.tables.review.Tables.AGREEMENT;
import static org.earshot.tables.review.Tables.REVIEW_;

import java.util.Objects;
import org.earshot.exposure.Severity;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How far second listens agree with first ones. What both said is sealed, so it is compared while it is at hand; people are not named. */
@Component
final class AgreementStore {

    private final DSLContext db;
    private final FilingStore filings;

    AgreementStore(DSLContext db, FilingStore filings) {
        this.db = db;
        this.filings = filings;
    }

    /** Compares a second listen that has just been filed with the first one; nothing where that does not stand any more. */
    void note(long task, int version, long clip, Answered second) {
        var first = db.select(REVIEW_.ID, REVIEW_.LATEST)
                .from(REVIEW_)
                .where(REVIEW_.CLIP_ID.eq(clip), REVIEW_.LISTEN.eq(1), REVIEW_.STANDING.isTrue())
                .orderBy(REVIEW_.ID.desc())
                .limit(1)
                .fetchOptional();
        first.ifPresent(review -> {
            Answered before = filings.answered(review.value1(), review.value2(), clip);
            db.insertInto(AGREEMENT)
                    .set(
                            AGREEMENT.SECOND_REVIEW,
                            db.select(REVIEW_.ID).from(REVIEW_).where(REVIEW_.TASK_ID.eq(task)))
                    .set(AGREEMENT.SECOND_VERSION, version)
                    .set(AGREEMENT.FIRST_REVIEW, review.value1())
                    .set(AGREEMENT.FIRST_VERSION, review.value2())
                    .set(AGREEMENT.WAKE_WORD, Objects.equals(before.wakeWord(), second.wakeWord()))
                    .set(AGREEMENT.FOR_ASSISTANT, Objects.equals(before.forAssistant(), second.forAssistant()))
                    .set(AGREEMENT.INTENT, Objects.equals(before.intent(), second.intent()))
                    .set(
                            AGREEMENT.SEVERITY_STEPS,
                            Severity.of(second.severity()).ordinal()
                                    - Severity.of(before.severity()).ordinal())
                    .set(AGREEMENT.WORDS_PERCENT, SameWords.percent(before.transcript(), second.transcript()))
                    .execute();
        });
    }
}
