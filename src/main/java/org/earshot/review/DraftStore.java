package org.earshot.review;

import static org.earshot.tables.review.Tables.DRAFT;
import static org.earshot.tables.review.Tables.REVIEW_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.queue.Lease;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people have typed and not filed, one draft for each person and clip. */
@Component
final class DraftStore {

    /** Far more than anybody types, so that a draft that is too long to file is still kept. */
    private static final int LIMIT = 200_000;

    /** What there was of a clip before it comes to hand: the person's draft, and whether it was filed and has been taken back. */
    record Before(@Nullable DeskDraft draft, boolean takenBack) {}

    /** A draft and when it was kept. */
    record Kept(DeskDraft draft, Instant savedAt) {}

    private final DSLContext db;
    private final SealedWords words;
    private final JsonMapper json;
    private final Clock clock;

    DraftStore(DSLContext db, SealedWords words, JsonMapper json, Clock clock) {
        this.db = db;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    void save(long accountId, long clipId, DeskDraft draft) {
        save(accountId, clipId, draft, clock.instant(), false);
    }

    /** A little later than any other draft of this moment, so that its clip is the one in hand after a reload. */
    void saveInHand(long accountId, long clipId, DeskDraft draft) {
        save(accountId, clipId, draft, clock.instant().plusMillis(1), false);
    }

    /** Kept although the lease was lost, for the moment the clip comes back to this person. */
    void saveOrphaned(long accountId, long clipId, DeskDraft draft) {
        save(accountId, clipId, draft, clock.instant(), true);
    }

    private void save(long accountId, long clipId, DeskDraft draft, Instant at, boolean orphaned) {
        String body = json.writeValueAsString(storable(draft));
        if (body.length() > LIMIT) {
            throw new Refusal("draft.long", "This is too long to keep. Shorten the transcript.");
        }
        byte[] sealed = words.draft(clipId, body);
        db.mergeInto(DRAFT)
                .using(db.selectOne())
                .on(DRAFT.ACCOUNT_ID.eq(accountId).and(DRAFT.CLIP_ID.eq(clipId)))
                .whenMatchedThenUpdate()
                .set(DRAFT.SEALED, sealed)
                .set(DRAFT.SAVED_AT, at.truncatedTo(ChronoUnit.MICROS))
                .set(DRAFT.ORPHANED, orphaned)
                .whenNotMatchedThenInsert(DRAFT.ACCOUNT_ID, DRAFT.CLIP_ID, DRAFT.SEALED, DRAFT.SAVED_AT, DRAFT.ORPHANED)
                .values(accountId, clipId, sealed, at.truncatedTo(ChronoUnit.MICROS), orphaned)
                .execute();
    }

    /** The person's drafts for these clips, by clip. */
    Map<Long, Kept> of(long accountId, Collection<Long> clipIds) {
        var rows = db.select(DRAFT.CLIP_ID, DRAFT.SEALED, DRAFT.SAVED_AT)
                .from(DRAFT)
                .where(DRAFT.ACCOUNT_ID.eq(accountId), DRAFT.CLIP_ID.in(clipIds))
                .fetch();
        var opened = words.drafts(rows.map(row -> new SealedWords.OfClip(row.value1(), row.value2())));
        Map<Long, Kept> kept = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            opened.get(i).ifPresent(draft -> kept.put(row.value1(), new Kept(draft, row.value3())));
        }
        return kept;
    }

    Before before(long accountId, Lease lease) {
        return db.select(
                        field(select(DRAFT.SEALED)
                                .from(DRAFT)
                                .where(DRAFT.ACCOUNT_ID.eq(accountId), DRAFT.CLIP_ID.eq(lease.clipId()))),
                        field(exists(selectOne()
                                .from(REVIEW_)
                                .where(REVIEW_.TASK_ID.eq(lease.taskId()), REVIEW_.STANDING.isFalse()))))
                .fetchSingle(row -> new Before(draft(lease.clipId(), row.value1()), row.value2()));
    }

    private @Nullable DeskDraft draft(long clipId, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : words.drafts(List.of(new SealedWords.OfClip(clipId, sealed)))
                        .getFirst()
                        .orElse(null);
    }

    void remove(long accountId, long clipId) {
        db.deleteFrom(DRAFT)
                .where(DRAFT.ACCOUNT_ID.eq(accountId), DRAFT.CLIP_ID.eq(clipId))
                .execute();
    }

    /** Everybody's drafts for the clip. */
    void removeAll(long clipId) {
        db.deleteFrom(DRAFT).where(DRAFT.CLIP_ID.eq(clipId)).execute();
    }

    private static DeskDraft storable(DeskDraft draft) {
        Map<String, String> answers = new HashMap<>();
        draft.answers().forEach((key, answer) -> answers.put(Storable.text(key), Storable.text(answer)));
        String transcript = draft.transcript();
        String severity = draft.severity();
        return new DeskDraft(
                transcript == null ? null : Storable.text(transcript),
                answers,
                severity == null ? null : Storable.text(severity));
    }
}
