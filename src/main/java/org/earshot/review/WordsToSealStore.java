package org.earshot.review;

import static org.earshot.tables.review.Tables.DRAFT;
import static org.earshot.tables.review.Tables.DRAFT_TO_SEAL;
import static org.earshot.tables.review.Tables.FLAG_TO_SEAL;
import static org.earshot.tables.review.Tables.PRIVATE_FLAG;
import static org.earshot.tables.review.Tables.REVIEW_;
import static org.earshot.tables.review.Tables.REVIEW_VERSION;
import static org.earshot.tables.review.Tables.VERSION_TO_SEAL;

import java.util.Map;
import java.util.function.LongPredicate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows from before words were sealed. Each is moved whole: taken away where it lies plain, and added sealed. */
@Component
final class WordsToSealStore {

    private static final int BATCH = 200;

    private final DSLContext db;
    private final SealedWords words;
    private final JsonMapper json;

    WordsToSealStore(DSLContext db, SealedWords words, JsonMapper json) {
        this.db = db;
        this.words = words;
        this.json = json;
    }

    /** How many of the next rows were moved; words about a clip that is there no more are dropped. */
    int versions(LongPredicate thereIs) {
        var rows = db.select(VERSION_TO_SEAL.fields())
                .select(REVIEW_.CLIP_ID)
                .from(VERSION_TO_SEAL)
                .join(REVIEW_)
                .on(REVIEW_.ID.eq(VERSION_TO_SEAL.REVIEW_ID))
                .orderBy(VERSION_TO_SEAL.REVIEW_ID, VERSION_TO_SEAL.VERSION)
                .limit(BATCH)
                .fetch();
        for (var row : rows) {
            var old = row.into(VERSION_TO_SEAL);
            boolean mine = db.deleteFrom(VERSION_TO_SEAL)
                            .where(
                                    VERSION_TO_SEAL.REVIEW_ID.eq(old.getReviewId()),
                                    VERSION_TO_SEAL.VERSION.eq(old.getVersion()))
                            .execute()
                    == 1;
            long clip = row.get(REVIEW_.CLIP_ID);
            if (mine && thereIs.test(clip)) {
                var said = new SealedWords.Words(
                        old.getTranscript(),
                        old.getIntent(),
                        json.readValue(old.getAnswers().data(), new TypeReference<Map<String, String>>() {}));
                db.insertInto(REVIEW_VERSION)
                        .set(REVIEW_VERSION.REVIEW_ID, old.getReviewId())
                        .set(REVIEW_VERSION.VERSION, old.getVersion())
                        .set(REVIEW_VERSION.KIND, old.getKind())
                        .set(REVIEW_VERSION.FILED_BY, old.getFiledBy())
                        .set(REVIEW_VERSION.FILING_KEY, old.getFilingKey())
                        .set(REVIEW_VERSION.FILED_AT, old.getFiledAt())
                        .set(REVIEW_VERSION.FORM_ID, old.getFormId())
                        .set(REVIEW_VERSION.FORM_VERSION, old.getFormVersion())
                        .set(REVIEW_VERSION.WAKE_WORD, old.getWakeWord())
                        .set(REVIEW_VERSION.FOR_ASSISTANT, old.getForAssistant())
                        .set(REVIEW_VERSION.SEVERITY, old.getSeverity())
                        .set(REVIEW_VERSION.SEALED, words.review(clip, said))
                        .execute();
            }
        }
        return rows.size();
    }

    int drafts(LongPredicate thereIs) {
        var rows = db.selectFrom(DRAFT_TO_SEAL)
                .orderBy(DRAFT_TO_SEAL.ACCOUNT_ID, DRAFT_TO_SEAL.CLIP_ID)
                .limit(BATCH)
                .fetch();
        for (var old : rows) {
            boolean mine = db.deleteFrom(DRAFT_TO_SEAL)
                            .where(
                                    DRAFT_TO_SEAL.ACCOUNT_ID.eq(old.getAccountId()),
                                    DRAFT_TO_SEAL.CLIP_ID.eq(old.getClipId()))
                            .execute()
                    == 1;
            if (mine && thereIs.test(old.getClipId())) {
                db.insertInto(DRAFT)
                        .set(DRAFT.ACCOUNT_ID, old.getAccountId())
                        .set(DRAFT.CLIP_ID, old.getClipId())
                        .set(
                                DRAFT.SEALED,
                                words.draft(old.getClipId(), old.getBody().data()))
                        .set(DRAFT.SAVED_AT, old.getSavedAt())
                        .set(DRAFT.ORPHANED, old.getOrphaned())
                        .execute();
            }
        }
        return rows.size();
    }

    int flags(LongPredicate thereIs) {
        var rows = db.selectFrom(FLAG_TO_SEAL)
                .orderBy(FLAG_TO_SEAL.FLAG_ID)
                .limit(BATCH)
                .fetch();
        for (var old : rows) {
            boolean mine = db.deleteFrom(FLAG_TO_SEAL)
                            .where(FLAG_TO_SEAL.FLAG_ID.eq(old.getFlagId()))
                            .execute()
                    == 1;
            if (mine && thereIs.test(old.getClipId())) {
                db.update(PRIVATE_FLAG)
                        .set(PRIVATE_FLAG.SEALED, words.flag(old.getClipId(), old.getTranscript()))
                        .where(PRIVATE_FLAG.ID.eq(old.getFlagId()))
                        .execute();
            }
        }
        return rows.size();
    }
}
