package org.earshot.evidence;

import static org.earshot.tables.evidence.Tables.ERASURE;
import static org.earshot.tables.evidence.Tables.EXHIBIT;
import static org.earshot.tables.evidence.Tables.SEAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of seals, exhibits and erasures. */
@Component
final class SealStore {

    private final DSLContext db;

    SealStore(DSLContext db) {
        this.db = db;
    }

    /** A seal as it was made, before it is stored. */
    record Made(String caseNumber, long clipId, String manifest, String sha256, Map<ExhibitKind, byte[]> sealed) {}

    /** A seal as it is stored. */
    record Kept(Seal seal, String manifest, boolean erased) {}

    Optional<Kept> seal(String caseNumber) {
        return db.select(
                        SEAL.CASE_NUMBER,
                        SEAL.CLIP_ID,
                        SEAL.SEAL_SHA256,
                        SEAL.SEALED_AT,
                        SEAL.MANIFEST,
                        field(exists(selectOne().from(ERASURE).where(ERASURE.CASE_NUMBER.eq(SEAL.CASE_NUMBER)))))
                .from(SEAL)
                .where(SEAL.CASE_NUMBER.eq(caseNumber))
                .fetchOptional(row -> new Kept(
                        new Seal(row.value1(), row.value2(), row.value3(), row.value4()), row.value5(), row.value6()));
    }

    Seal add(Made made, Instant at) {
        db.insertInto(SEAL)
                .set(SEAL.CASE_NUMBER, made.caseNumber())
                .set(SEAL.CLIP_ID, made.clipId())
                .set(SEAL.MANIFEST, made.manifest())
                .set(SEAL.SEAL_SHA256, made.sha256())
                .set(SEAL.SEALED_AT, at)
                .execute();
        made.sealed()
                .forEach((kind, bytes) -> db.insertInto(EXHIBIT)
                        .set(EXHIBIT.CASE_NUMBER, made.caseNumber())
                        .set(EXHIBIT.KIND, kind.name())
                        .set(EXHIBIT.SEALED, bytes)
                        .execute());
        return new Seal(made.caseNumber(), made.clipId(), made.sha256(), at);
    }

    Map<ExhibitKind, byte[]> exhibits(String caseNumber) {
        return db.select(EXHIBIT.KIND, EXHIBIT.SEALED)
                .from(EXHIBIT)
                .where(EXHIBIT.CASE_NUMBER.eq(caseNumber))
                .fetchMap(row -> ExhibitKind.valueOf(row.value1()), row -> row.value2());
    }

    /** Cases whose evidence is sealed and not erased, above a number, in the order of their numbers. */
    List<String> unerasedAfter(String caseNumber, int limit) {
        return db.select(SEAL.CASE_NUMBER)
                .from(SEAL)
                .where(SEAL.CASE_NUMBER.gt(caseNumber))
                .and(notExists(selectOne().from(ERASURE).where(ERASURE.CASE_NUMBER.eq(SEAL.CASE_NUMBER))))
                .orderBy(SEAL.CASE_NUMBER)
                .limit(limit)
                .fetch(SEAL.CASE_NUMBER);
    }

    List<String> casesOf(long clipId) {
        return db.select(SEAL.CASE_NUMBER)
                .from(SEAL)
                .where(SEAL.CLIP_ID.eq(clipId))
                .orderBy(SEAL.CASE_NUMBER)
                .fetch(SEAL.CASE_NUMBER);
    }

    /** False when it was erased before. */
    boolean erased(String caseNumber, Instant at) {
        return AddOnce.added(db.insertInto(ERASURE)
                .set(ERASURE.CASE_NUMBER, caseNumber)
                .set(ERASURE.ERASED_AT, at)
                .onDuplicateKeyIgnore());
    }
}
