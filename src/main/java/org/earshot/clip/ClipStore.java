package org.earshot.clip;

import static org.earshot.tables.clip.Tables.CLIP_;
import static org.earshot.tables.clip.Tables.FILE_TO_DELETE;
import static org.earshot.tables.clip.Tables.HOLD;
import static org.earshot.tables.clip.Tables.MASK;
import static org.earshot.tables.clip.Tables.RENDITION;
import static org.earshot.tables.clip.Tables.SEALED_IDENTITY;
import static org.earshot.tables.clip.Tables.SOUND;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the register. */
@Component
final class ClipStore {

    /** What is needed to tell a clip handed in again from another one. */
    record Known(long id, String code, @Nullable String contentMac, boolean erased) {}

    /** What is needed to open something sealed under a clip's key. */
    record Keyed(String code, byte[] wrappedKey) {}

    /** What is needed to open a clip. */
    record Sealed(String code, byte[] wrappedKey, byte[] sealedWords) {}

    /** A clip with what was sealed of it; no waveform before there is a rendition. */
    record Closed(Clip clip, Sealed sealed, byte @Nullable [] sealedPeaks, boolean masked) {}

    private static final Field<Integer> DURATION =
            coalesce(RENDITION.DURATION_MS, inline(0)).as("duration");

    private static final Field<Boolean> HELD = field(exists(
                    selectOne().from(HOLD).where(HOLD.CLIP_ID.eq(CLIP_.ID).and(HOLD.RELEASED_AT.isNull()))))
            .as("held");

    private static final Field<Boolean> MASKED = field(
                    exists(selectOne().from(MASK).where(MASK.CLIP_ID.eq(CLIP_.ID), MASK.PROVISIONAL.isFalse())))
            .as("masked");

    private static final Field<Boolean> ERASED = field(CLIP_.STATE.eq("ERASED")).as("erased");

    private static final List<Field<?>> FACTS = List.of(
            CLIP_.ID,
            CLIP_.CODE,
            CLIP_.EXTERNAL_ID,
            CLIP_.LOCALE,
            CLIP_.LANGUAGE,
            CLIP_.CAPTURED_AT,
            CLIP_.DEVICE_KIND,
            CLIP_.TRIGGER_KIND,
            CLIP_.WAKE_WORD,
            CLIP_.RISK_HINT,
            DURATION,
            HELD);

    private final DSLContext db;

    ClipStore(DSLContext db) {
        this.db = db;
    }

    /** @param erased what the register calls such a clip once it is erased */
    Optional<Known> byExternalId(String externalId, String erased) {
        return db.select(CLIP_.ID, CLIP_.CODE, CLIP_.CONTENT_MAC, ERASED)
                .from(CLIP_)
                .where(CLIP_.EXTERNAL_ID.in(externalId, erased))
                .orderBy(ERASED.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Known::new));
    }

    long add(NewClip clip) {
        var facts = clip.facts();
        return db.insertInto(CLIP_)
                .set(CLIP_.CODE, clip.code())
                .set(CLIP_.EXTERNAL_ID, facts.externalId())
                .set(CLIP_.CONTENT_MAC, clip.contentMac())
                .set(CLIP_.SOUND_SHA256, clip.soundSha256())
                .set(CLIP_.LOCALE, facts.locale())
                .set(CLIP_.LANGUAGE, facts.locale().substring(0, facts.locale().indexOf('-')))
                .set(CLIP_.CAPTURED_AT, facts.capturedAt())
                .set(CLIP_.DEVICE_KIND, facts.deviceKind())
                .set(CLIP_.TRIGGER_KIND, facts.trigger())
                .set(CLIP_.WAKE_WORD, facts.wakeWord())
                .set(CLIP_.RISK_HINT, facts.riskHint())
                .set(CLIP_.ACCOUNT_PSEUDONYM, clip.accountPseudonym())
                .set(CLIP_.DEVICE_PSEUDONYM, clip.devicePseudonym())
                .set(CLIP_.SPEAKER_PSEUDONYM, clip.speakerPseudonym())
                .set(CLIP_.WRAPPED_KEY, clip.wrappedKey())
                .set(CLIP_.SEALED_WORDS, clip.sealedWords())
                .returningResult(CLIP_.ID)
                .fetchSingle()
                .value1();
    }

    void addIdentity(long clipId, byte[] sealed) {
        db.insertInto(SEALED_IDENTITY)
                .set(SEALED_IDENTITY.CLIP_ID, clipId)
                .set(SEALED_IDENTITY.SEALED, sealed)
                .execute();
    }

    void addSound(long clipId, SoundKind kind, SoundStore.Stored stored, String format) {
        db.insertInto(SOUND)
                .set(SOUND.CLIP_ID, clipId)
                .set(SOUND.KIND, kind.name())
                .set(SOUND.LOCATION, stored.location())
                .set(SOUND.FORMAT, format)
                .set(SOUND.SIZE, stored.size())
                .set(SOUND.SHA256, stored.sha256())
                .execute();
    }

    void addRendition(long clipId, Rendered rendered, byte[] sealedPeaks) {
        db.insertInto(RENDITION)
                .set(RENDITION.CLIP_ID, clipId)
                .set(RENDITION.DURATION_MS, rendered.durationMs())
                .set(RENDITION.SEALED_PEAKS, sealedPeaks)
                .set(RENDITION.LOUDNESS_LUFS, rendered.loudnessLufs())
                .set(RENDITION.TRUE_PEAK_DBTP, rendered.truePeakDbtp())
                .set(RENDITION.GAIN_DB, rendered.gainDb())
                .set(RENDITION.DAMAGED, rendered.damaged())
                .execute();
    }

    /** Takes away the rendition that there is; answers where its file lies, which is remembered as one to delete. */
    List<String> removeRendition(long clipId) {
        db.deleteFrom(RENDITION).where(RENDITION.CLIP_ID.eq(clipId)).execute();
        Condition rendition = SOUND.CLIP_ID.eq(clipId).and(SOUND.KIND.eq(SoundKind.RENDITION.name()));
        List<String> files =
                db.select(SOUND.LOCATION).from(SOUND).where(rendition).fetch(SOUND.LOCATION);
        db.deleteFrom(SOUND).where(rendition).execute();
        files.forEach(location -> db.insertInto(FILE_TO_DELETE)
                .set(FILE_TO_DELETE.LOCATION, location)
                .execute());
        return files;
    }

    List<Clip> clips(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : where(CLIP_.ID.in(ids));
    }

    Optional<Clip> byCode(String code) {
        return where(CLIP_.CODE.eq(code)).stream().findFirst();
    }

    /** Ready clips of the language on no hold, with numbers above {@code after}, in the order of their numbers. */
    List<Clip> readyAfter(long after, String language, int limit) {
        List<Long> ids = db.select(CLIP_.ID)
                .from(CLIP_)
                .where(CLIP_.STATE.eq("READY"))
                .and(CLIP_.ID.gt(after))
                .and(CLIP_.LANGUAGE.eq(language))
                .and(notExists(
                        selectOne().from(HOLD).where(HOLD.CLIP_ID.eq(CLIP_.ID).and(HOLD.RELEASED_AT.isNull()))))
                .orderBy(CLIP_.STATE, CLIP_.ID)
                .limit(limit)
                .fetch(CLIP_.ID);
        return clips(ids).stream().sorted(Comparator.comparing(Clip::id)).toList();
    }

    List<Long> readyNumbersAfter(long after, int limit) {
        return db.select(CLIP_.ID)
                .from(CLIP_)
                .where(CLIP_.ID.gt(after), CLIP_.STATE.eq("READY"))
                .orderBy(CLIP_.ID)
                .limit(limit)
                .fetch(CLIP_.ID);
    }

    private List<Clip> where(Condition condition) {
        return db.select(FACTS)
                .from(CLIP_)
                .leftJoin(RENDITION)
                .on(RENDITION.CLIP_ID.eq(CLIP_.ID))
                .where(condition.and(CLIP_.STATE.ne("ERASED")))
                .fetch(ClipStore::clip);
    }

    private static Clip clip(Record row) {
        return new Clip(
                row.get(CLIP_.ID),
                row.get(CLIP_.CODE),
                row.get(CLIP_.EXTERNAL_ID),
                row.get(CLIP_.LOCALE),
                row.get(CLIP_.LANGUAGE),
                row.get(CLIP_.CAPTURED_AT),
                row.get(CLIP_.DEVICE_KIND),
                row.get(CLIP_.TRIGGER_KIND),
                row.get(CLIP_.WAKE_WORD),
                row.get(CLIP_.RISK_HINT),
                row.get(DURATION),
                row.get(HELD));
    }

    /** Everything about the clip that a desk shows, still sealed. */
    Optional<Closed> closed(long clipId) {
        return db.select(FACTS)
                .select(CLIP_.WRAPPED_KEY, CLIP_.SEALED_WORDS, RENDITION.SEALED_PEAKS, MASKED)
                .from(CLIP_)
                .leftJoin(RENDITION)
                .on(RENDITION.CLIP_ID.eq(CLIP_.ID))
                .where(CLIP_.ID.eq(clipId), CLIP_.STATE.ne("ERASED"))
                .fetchOptional(row -> new Closed(
                        clip(row),
                        new Sealed(row.get(CLIP_.CODE), row.get(CLIP_.WRAPPED_KEY), row.get(CLIP_.SEALED_WORDS)),
                        row.get(RENDITION.SEALED_PEAKS),
                        row.get(MASKED)));
    }

    Optional<Sealed> sealed(long clipId) {
        return db.select(CLIP_.CODE, CLIP_.WRAPPED_KEY, CLIP_.SEALED_WORDS)
                .from(CLIP_)
                .where(CLIP_.ID.eq(clipId), CLIP_.STATE.ne("ERASED"))
                .fetchOptional(Records.mapping(Sealed::new));
    }

    /** Those that have a rendition. */
    Map<Long, Level> levels(Collection<Long> clipIds) {
        return db.select(RENDITION.CLIP_ID, RENDITION.LOUDNESS_LUFS, RENDITION.TRUE_PEAK_DBTP, RENDITION.GAIN_DB)
                .from(RENDITION)
                .where(RENDITION.CLIP_ID.in(clipIds))
                .fetchMap(
                        RENDITION.CLIP_ID, row -> new Level(row.value2() - row.value4(), row.value3() - row.value2()));
    }

    /** Without those that are erased. */
    Map<Long, Keyed> keys(Collection<Long> clipIds) {
        return clipIds.isEmpty()
                ? Map.of()
                : db.select(CLIP_.ID, CLIP_.CODE, CLIP_.WRAPPED_KEY)
                        .from(CLIP_)
                        .where(CLIP_.ID.in(clipIds), CLIP_.STATE.ne("ERASED"))
                        .fetchMap(CLIP_.ID, row -> new Keyed(row.value2(), row.value3()));
    }

    Optional<byte[]> sealedIdentity(long clipId) {
        return db.select(SEALED_IDENTITY.SEALED)
                .from(SEALED_IDENTITY)
                .where(SEALED_IDENTITY.CLIP_ID.eq(clipId))
                .fetchOptional(SEALED_IDENTITY.SEALED);
    }

    Optional<String> soundSha256(long clipId) {
        return db.select(CLIP_.SOUND_SHA256)
                .from(CLIP_)
                .where(CLIP_.ID.eq(clipId), CLIP_.STATE.ne("ERASED"))
                .fetchOptional(CLIP_.SOUND_SHA256);
    }

    /** The code of a clip that is not erased. */
    Optional<String> code(long clipId) {
        return db.select(CLIP_.CODE)
                .from(CLIP_)
                .where(CLIP_.ID.eq(clipId), CLIP_.STATE.ne("ERASED"))
                .fetchOptional(CLIP_.CODE);
    }

    /** The code of a clip that is erased. */
    Optional<String> tombstone(long clipId) {
        return tombstone(CLIP_.ID.eq(clipId));
    }

    Optional<String> tombstone(String code) {
        return tombstone(CLIP_.CODE.eq(code));
    }

    private Optional<String> tombstone(Condition condition) {
        return db.select(CLIP_.CODE)
                .from(CLIP_)
                .where(condition, CLIP_.STATE.eq("ERASED"))
                .fetchOptional(CLIP_.CODE);
    }

    /** Codes of clips, erased or not, by their numbers. */
    Map<Long, String> codes(Collection<Long> clipIds) {
        return clipIds.isEmpty()
                ? Map.of()
                : db.select(CLIP_.ID, CLIP_.CODE)
                        .from(CLIP_)
                        .where(CLIP_.ID.in(clipIds))
                        .fetchMap(CLIP_.ID, CLIP_.CODE);
    }

    /** Other clips of the same pseudonymous device that are not erased, newest first. */
    List<Long> sameDevice(long clipId, int limit) {
        var other = CLIP_.as("other");
        return db.select(other.ID)
                .from(CLIP_)
                .join(other)
                .on(other.DEVICE_PSEUDONYM.eq(CLIP_.DEVICE_PSEUDONYM), other.ID.ne(CLIP_.ID))
                .where(CLIP_.ID.eq(clipId))
                .orderBy(other.CAPTURED_AT.desc(), other.ID.desc())
                .limit(limit)
                .fetch(other.ID);
    }

    Optional<byte[]> sealedPeaks(long clipId) {
        return db.select(RENDITION.SEALED_PEAKS)
                .from(RENDITION)
                .where(RENDITION.CLIP_ID.eq(clipId))
                .fetchOptional(RENDITION.SEALED_PEAKS);
    }

    Optional<String> location(long clipId, SoundKind kind) {
        return db.select(SOUND.LOCATION)
                .from(SOUND)
                .where(SOUND.CLIP_ID.eq(clipId).and(SOUND.KIND.eq(kind.name())))
                .fetchOptional(SOUND.LOCATION);
    }

    /** Those of the locations that belong to a clip. */
    Set<String> known(Collection<String> locations) {
        return locations.isEmpty()
                ? Set.of()
                : new HashSet<>(db.select(SOUND.LOCATION)
                        .from(SOUND)
                        .where(SOUND.LOCATION.in(locations))
                        .fetch(SOUND.LOCATION));
    }

    Optional<ClipState> state(String externalId) {
        return db.select(
                        CLIP_.EXTERNAL_ID,
                        CLIP_.CODE,
                        CLIP_.STATE,
                        CLIP_.RECEIVED_AT,
                        CLIP_.READY_AT,
                        CLIP_.SET_ASIDE_REASON)
                .from(CLIP_)
                .where(CLIP_.EXTERNAL_ID.eq(externalId))
                .fetchOptional(Records.mapping(ClipState::new));
    }

    void markReady(long clipId, Instant at) {
        db.update(CLIP_)
                .set(CLIP_.STATE, "READY")
                .set(CLIP_.READY_AT, at)
                .setNull(CLIP_.SET_ASIDE_REASON)
                .where(CLIP_.ID.eq(clipId))
                .execute();
    }

    void setAside(long clipId, String reason) {
        db.update(CLIP_)
                .set(CLIP_.STATE, "SET_ASIDE")
                .set(CLIP_.SET_ASIDE_REASON, reason)
                .where(CLIP_.ID.eq(clipId))
                .execute();
    }

    /** False when the clip is not set aside (any more). */
    boolean takeBack(long clipId) {
        return db.update(CLIP_)
                        .set(CLIP_.STATE, "SEALED")
                        .setNull(CLIP_.SET_ASIDE_REASON)
                        .where(CLIP_.ID.eq(clipId).and(CLIP_.STATE.eq("SET_ASIDE")))
                        .execute()
                == 1;
    }

    List<SetAsideClip> setAside() {
        return db.select(CLIP_.ID, CLIP_.CODE, CLIP_.LOCALE, CLIP_.RECEIVED_AT, CLIP_.SET_ASIDE_REASON)
                .from(CLIP_)
                .where(CLIP_.STATE.eq("SET_ASIDE"))
                .orderBy(CLIP_.STATE, CLIP_.ID)
                .limit(500)
                .fetch(Records.mapping(SetAsideClip::new));
    }
}
