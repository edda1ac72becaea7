package org.earshot.review;

import static org.earshot.tables.review.Tables.LEFT_OUT;
import static org.earshot.tables.review.Tables.PRIVATE_FLAG;
import static org.earshot.tables.review.Tables.REVIEW_;
import static org.earshot.tables.review.Tables.REVIEW_VERSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.review.SealedWords.OfClip;
import org.earshot.review.SealedWords.Words;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filed reviews as they are read: only those that stand, never those of held or private clips, private stretches masked. */
@Component
final class ReviewReads {

    /** The latest version of a review that stands. */
    record Latest(
            long reviewId,
            long clipId,
            long queueId,
            int listen,
            Instant firstFiledAt,
            int version,
            long formId,
            int formVersion,
            Answered answered) {}

    /** Where a walk through all reviews stands; newest first. */
    record Place(Instant firstFiledAt, long reviewId) {}

    private final DSLContext db;
    private final SealedWords words;

    ReviewReads(DSLContext db, SealedWords words) {
        this.db = db;
        this.words = words;
    }

    List<Latest> page(ReviewFilter filter, int offset, int limit) {
        return read(filter.queueId() != null, matches(filter), offset, limit);
    }

    /** The next ones after a place; the first ones after none. */
    List<Latest> after(ReviewFilter filter, @Nullable Place place, int limit) {
        Condition condition = matches(filter);
        if (place != null) {
            condition = condition
                    .and(REVIEW_.FIRST_FILED_AT.le(place.firstFiledAt()))
                    .and(REVIEW_.FIRST_FILED_AT.lt(place.firstFiledAt()).or(REVIEW_.ID.lt(place.reviewId())));
        }
        return read(filter.queueId() != null, condition, 0, limit);
    }

    /** The order names the whole index that fits, or H2 sorts everything that matches. */
    private List<Latest> read(boolean ofOneQueue, Condition condition, int offset, int limit) {
        List<SortField<?>> order = new ArrayList<>(List.of(REVIEW_.FIRST_FILED_AT.desc(), REVIEW_.ID.desc()));
        if (ofOneQueue) {
            order.addFirst(REVIEW_.QUEUE_ID.asc());
        }
        var rows = db.select(
                        REVIEW_.ID,
                        REVIEW_.CLIP_ID,
                        REVIEW_.QUEUE_ID,
                        REVIEW_.LISTEN,
                        REVIEW_.FIRST_FILED_AT,
                        REVIEW_VERSION.VERSION,
                        REVIEW_VERSION.FORM_ID,
                        REVIEW_VERSION.FORM_VERSION,
                        REVIEW_VERSION.WAKE_WORD,
                        REVIEW_VERSION.FOR_ASSISTANT,
                        REVIEW_VERSION.SEVERITY,
                        REVIEW_VERSION.SEALED)
                .from(REVIEW_)
                .join(REVIEW_VERSION)
                .on(REVIEW_VERSION.REVIEW_ID.eq(REVIEW_.ID), REVIEW_VERSION.VERSION.eq(REVIEW_.LATEST))
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .offset(offset)
                .fetch();
        Map<Long, MaskedClip> masked = masked(rows.getValues(REVIEW_.CLIP_ID));
        List<Optional<Words>> said =
                words.reviews(rows.map(row -> new OfClip(row.get(REVIEW_.CLIP_ID), row.get(REVIEW_VERSION.SEALED))));
        List<Latest> latest = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            long clip = row.get(REVIEW_.CLIP_ID);
            latest.add(new Latest(
                    row.get(REVIEW_.ID),
                    clip,
                    row.get(REVIEW_.QUEUE_ID),
                    row.get(REVIEW_.LISTEN),
                    row.get(REVIEW_.FIRST_FILED_AT),
                    row.get(REVIEW_VERSION.VERSION),
                    row.get(REVIEW_VERSION.FORM_ID),
                    row.get(REVIEW_VERSION.FORM_VERSION),
                    answered(row, said.get(i).orElse(Words.ERASED), masked.get(clip))));
        }
        return latest;
    }

    int count(ReviewFilter filter) {
        var from = REVIEW_.join(REVIEW_VERSION)
                .on(REVIEW_VERSION.REVIEW_ID.eq(REVIEW_.ID), REVIEW_VERSION.VERSION.eq(REVIEW_.LATEST));
        boolean byVerdict = filter.wakeWord() != null || filter.forAssistant() != null || filter.severity() != null;
        return byVerdict ? db.fetchCount(from, matches(filter)) : db.fetchCount(REVIEW_, matches(filter));
    }

    /** A review by its number, if it stands and may be shown. */
    Optional<Latest> one(long reviewId) {
        return read(false, REVIEW_.ID.eq(reviewId).and(matches(ReviewFilter.ALL)), 0, 1).stream()
                .findFirst();
    }

    /** The newest review of a clip that stands and may be shown. */
    Optional<Latest> ofClip(long clipId) {
        return read(false, REVIEW_.CLIP_ID.eq(clipId).and(matches(ReviewFilter.ALL)), 0, 1).stream()
                .findFirst();
    }

    /** Who filed a review that stands and may not be shown now. */
    Optional<Long> reviewerOfLeftOut(long reviewId) {
        return reviewerOfLeftOut(REVIEW_.ID.eq(reviewId));
    }

    /** The same for the newest review of a clip. */
    Optional<Long> reviewerOfLeftOutClip(long clipId) {
        return reviewerOfLeftOut(REVIEW_.CLIP_ID.eq(clipId));
    }

    private Optional<Long> reviewerOfLeftOut(Condition which) {
        return db.select(REVIEW_.REVIEWER_ID)
                .from(REVIEW_)
                .where(which.and(REVIEW_.STANDING.isTrue()))
                .and(exists(selectOne().from(LEFT_OUT).where(LEFT_OUT.CLIP_ID.eq(REVIEW_.CLIP_ID))))
                .orderBy(REVIEW_.FIRST_FILED_AT.desc(), REVIEW_.ID.desc())
                .limit(1)
                .fetchOptional(REVIEW_.REVIEWER_ID);
    }

    /** The other listen's review of the same clip, if it stands and may be shown. */
    Optional<Latest> otherListen(Latest one) {
        return read(
                        false,
                        REVIEW_.CLIP_ID
                                .eq(one.clipId())
                                .and(REVIEW_.LISTEN.ne(one.listen()))
                                .and(matches(ReviewFilter.ALL)),
                        0,
                        1)
                .stream()
                .findFirst();
    }

    /** All versions, newest first. */
    List<ReviewVersion> versions(long reviewId, long clipId) {
        MaskedClip masked = masked(List.of(clipId)).get(clipId);
        var rows = db.selectFrom(REVIEW_VERSION)
                .where(REVIEW_VERSION.REVIEW_ID.eq(reviewId))
                .orderBy(REVIEW_VERSION.VERSION.desc())
                .fetch();
        List<Optional<Words>> said = words.reviews(rows.map(row -> new OfClip(clipId, row.getSealed())));
        List<ReviewVersion> versions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            Answered answered = answered(row, said.get(i).orElse(Words.ERASED), masked);
            versions.add(new ReviewVersion(
                    row.getVersion(),
                    ReviewVersion.Kind.valueOf(row.getKind()),
                    row.getFiledAt(),
                    row.getFiledBy(),
                    row.getFormId(),
                    row.getFormVersion(),
                    answered.transcript(),
                    answered.asDraft().answers(),
                    answered.severity()));
        }
        return versions;
    }

    /** Those of the clips that are left out, or have a private stretch that was marked since. */
    Set<Long> leftOutOrMarked(Collection<Long> clipIds, Instant since) {
        Set<Long> found = new HashSet<>(db.select(LEFT_OUT.CLIP_ID)
                .from(LEFT_OUT)
                .where(LEFT_OUT.CLIP_ID.in(clipIds))
                .fetch(LEFT_OUT.CLIP_ID));
        found.addAll(db.select(PRIVATE_FLAG.CLIP_ID)
                .from(PRIVATE_FLAG)
                .where(PRIVATE_FLAG.CLIP_ID.in(clipIds), PRIVATE_FLAG.AT.ge(since))
                .fetch(PRIVATE_FLAG.CLIP_ID));
        return found;
    }

    private static Condition matches(ReviewFilter filter) {
        Condition condition = REVIEW_.STANDING
                .isTrue()
                .and(notExists(selectOne().from(LEFT_OUT).where(LEFT_OUT.CLIP_ID.eq(REVIEW_.CLIP_ID))));
        if (filter.queueId() != null) {
            condition = condition.and(REVIEW_.QUEUE_ID.eq(filter.queueId()));
        }
        if (filter.from() != null) {
            condition = condition.and(REVIEW_.FIRST_FILED_AT.ge(filter.from()));
        }
        if (filter.to() != null) {
            condition = condition.and(REVIEW_.FIRST_FILED_AT.lt(filter.to()));
        }
        return condition
                .and(filter.wakeWord() == null ? DSL.noCondition() : REVIEW_VERSION.WAKE_WORD.eq(filter.wakeWord()))
                .and(
                        filter.forAssistant() == null
                                ? DSL.noCondition()
                                : REVIEW_VERSION.FOR_ASSISTANT.eq(filter.forAssistant()))
                .and(filter.severity() == null ? DSL.noCondition() : REVIEW_VERSION.SEVERITY.eq(filter.severity()));
    }

    /** Clips that were flagged private and have come back: what may still be read of them. */
    private Map<Long, MaskedClip> masked(Collection<Long> clipIds) {
        Map<Long, MaskedClip> masked = new HashMap<>();
        if (clipIds.isEmpty()) {
            return masked;
        }
        var flags = db.select(PRIVATE_FLAG.CLIP_ID, PRIVATE_FLAG.SEALED, PRIVATE_FLAG.TEXT_FROM, PRIVATE_FLAG.TEXT_TO)
                .from(PRIVATE_FLAG)
                .where(PRIVATE_FLAG.CLIP_ID.in(clipIds), PRIVATE_FLAG.WITHDRAWN_AT.isNull())
                .fetch();
        var typed = flags.stream().filter(flag -> flag.value2() != null).toList();
        List<Optional<String>> opened = words.flags(typed.stream()
                .map(flag -> new OfClip(flag.value1(), flag.value2()))
                .toList());
        for (var flag : flags) {
            int at = typed.indexOf(flag);
            masked.computeIfAbsent(flag.value1(), clip -> new MaskedClip())
                    .add(at < 0 ? null : opened.get(at).orElse(null), flag.value3(), flag.value4());
        }
        return masked;
    }

    private static Answered answered(Record row, Words said, @Nullable MaskedClip masked) {
        String intent = said.intent();
        MaskedClip mask = said == Words.ERASED ? null : masked;
        return new Answered(
                mask == null ? said.transcript() : mask.read(said.transcript()),
                row.get(REVIEW_VERSION.WAKE_WORD),
                row.get(REVIEW_VERSION.FOR_ASSISTANT),
                mask == null || intent == null ? intent : Masking.MASK,
                mask == null ? said.answers() : MaskedClip.withoutWords(said.answers()),
                row.get(REVIEW_VERSION.SEVERITY));
    }
}
