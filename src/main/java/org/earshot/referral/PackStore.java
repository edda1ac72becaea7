package org.earshot.referral;

import static org.earshot.tables.referral.Tables.PACK;
import static org.earshot.tables.referral.Tables.SIGNATURE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.tables.referral.tables.records.PackRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of packs and the signatures under them. */
@Component
final class PackStore {

    private final DSLContext db;

    PackStore(DSLContext db) {
        this.db = db;
    }

    /** A pack as it was made. */
    record Made(
            String caseNumber,
            Recipient recipient,
            String ageKey,
            String sha256,
            byte[] sealed,
            boolean emergency,
            @Nullable String identityGrant,
            @Nullable Instant identityUntil) {}

    /** What was signed, and the signature. */
    record Signed(int place, String text, byte[] signature) {}

    long add(Made made, long by, Instant at) {
        return db.insertInto(PACK)
                .set(PACK.CASE_NUMBER, made.caseNumber())
                .set(PACK.RECIPIENT_ID, made.recipient().id())
                .set(PACK.RECIPIENT_NAME, made.recipient().plan().name())
                .set(PACK.AGE_KEY, made.ageKey())
                .set(PACK.PREPARED_BY, by)
                .set(PACK.PREPARED_AT, at)
                .set(PACK.SHA256, made.sha256())
                .set(PACK.IDENTITY_GRANT, made.identityGrant())
                .set(PACK.IDENTITY_UNTIL, made.identityUntil())
                .set(PACK.SEALED, made.sealed())
                .set(PACK.EMERGENCY, made.emergency())
                .returningResult(PACK.ID)
                .fetchSingle()
                .value1();
    }

    List<Pack> ofCase(String caseNumber) {
        return where(PACK.CASE_NUMBER.eq(caseNumber));
    }

    /** Packs with identity inside that nobody may fetch any more. */
    List<Pack> overdue(Instant now) {
        return where(PACK.SEALED.isNotNull().and(PACK.IDENTITY_UNTIL.le(now)));
    }

    Optional<Pack> pack(long id) {
        return where(PACK.ID.eq(id)).stream().findFirst();
    }

    /** The pack, which nobody else moves on before this transaction ends. */
    Optional<Pack> locked(long id) {
        db.select(PACK.ID).from(PACK).where(PACK.ID.eq(id)).forUpdate().fetch();
        return pack(id);
    }

    /** The sealed files; nothing once they are gone. */
    Optional<byte[]> sealed(long id) {
        return db.select(PACK.SEALED).from(PACK).where(PACK.ID.eq(id)).fetchOptional(PACK.SEALED);
    }

    String ageKey(long id) {
        return db.select(PACK.AGE_KEY)
                .from(PACK)
                .where(PACK.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    void sign(long id, long by, Instant at) {
        db.update(PACK)
                .set(PACK.SIGNED_BY, by)
                .set(PACK.SIGNED_AT, at)
                .where(PACK.ID.eq(id))
                .execute();
    }

    void release(long id, long by, Instant at) {
        db.update(PACK)
                .set(PACK.RELEASED_BY, by)
                .set(PACK.RELEASED_AT, at)
                .where(PACK.ID.eq(id))
                .execute();
    }

    /** Once; what was sealed goes with it. */
    void fetched(long id, Instant at) {
        db.update(PACK)
                .set(PACK.FETCHED_AT, at)
                .setNull(PACK.SEALED)
                .where(PACK.ID.eq(id))
                .execute();
    }

    void discard(long id, Instant at) {
        db.update(PACK)
                .set(PACK.DISCARDED_AT, at)
                .setNull(PACK.SEALED)
                .where(PACK.ID.eq(id))
                .execute();
    }

    void delivered(long id, Delivery delivery, long by) {
        db.update(PACK)
                .set(PACK.DELIVERED_HOW, delivery.how())
                .set(PACK.DELIVERED_TO, delivery.toWhom())
                .set(PACK.REFERENCE, delivery.reference())
                .set(PACK.DELIVERED_AT, delivery.at())
                .set(PACK.RECORDED_BY, by)
                .where(PACK.ID.eq(id))
                .execute();
    }

    void addSignature(long id, Signed signed) {
        db.insertInto(SIGNATURE)
                .set(SIGNATURE.PACK_ID, id)
                .set(SIGNATURE.PLACE, signed.place())
                .set(SIGNATURE.SIGNED, signed.text())
                .set(SIGNATURE.SIGNATURE_, signed.signature())
                .execute();
    }

    List<Signed> signatures(long id) {
        return db.select(SIGNATURE.PLACE, SIGNATURE.SIGNED, SIGNATURE.SIGNATURE_)
                .from(SIGNATURE)
                .where(SIGNATURE.PACK_ID.eq(id))
                .orderBy(SIGNATURE.PLACE)
                .fetch(Records.mapping(Signed::new));
    }

    private List<Pack> where(Condition condition) {
        return db.selectFrom(PACK)
                .where(condition)
                .orderBy(PACK.ID.desc())
                .limit(200)
                .fetch(PackStore::pack);
    }

    private static Pack pack(PackRecord row) {
        return new Pack(
                row.getId(),
                row.getCaseNumber(),
                row.getRecipientId(),
                row.getRecipientName(),
                row.getPreparedBy(),
                row.getPreparedAt(),
                row.getSha256(),
                row.getIdentityGrant(),
                row.getIdentityUntil(),
                row.getEmergency(),
                row.getSignedBy(),
                row.getSignedAt(),
                row.getReleasedBy(),
                row.getReleasedAt(),
                row.getFetchedAt(),
                row.getDiscardedAt(),
                row.getDeliveredAt() == null
                        ? null
                        : new Delivery(
                                row.getDeliveredHow(), row.getDeliveredTo(), row.getReference(), row.getDeliveredAt()));
    }
}
