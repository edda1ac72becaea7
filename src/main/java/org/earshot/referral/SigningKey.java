package org.earshot.referral;

import static org.earshot.tables.referral.Tables.SIGNING_KEY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.earshot.access.SystemActor;
import org.earshot.clip.Secrets;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** The installation's own Ed25519 key (RFC 8032), made at the first signature and kept sealed under the master key. */
@Component
final class SigningKey {

    private static final String PURPOSE = "referral signatures";
    private static final String ED25519 = "Ed25519";

    private final DSLContext db;
    private final Secrets secrets;

    SigningKey(DSLContext db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    private record Kept(byte[] publicKey, byte[] sealedPrivate) {}

    /** The public half in the form of RFC 8410 (SubjectPublicKeyInfo, DER). */
    byte[] publicKey() {
        return kept().publicKey();
    }

    byte[] sign(String text) {
        try {
            byte[] opened = SystemActor.call("referral", () -> secrets.open(PURPOSE, kept().sealedPrivate()));
            var signing = Signature.getInstance(ED25519);
            signing.initSign(KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(opened)));
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing could be signed", e);
        }
    }

    private Kept kept() {
        var before = db.select(SIGNING_KEY.PUBLIC_KEY, SIGNING_KEY.SEALED_PRIVATE)
                .from(SIGNING_KEY)
                .fetchOptional(Records.mapping(Kept::new));
        if (before.isPresent()) {
            return before.get();
        }
        make();
        return db.select(SIGNING_KEY.PUBLIC_KEY, SIGNING_KEY.SEALED_PRIVATE)
                .from(SIGNING_KEY)
                .fetchSingle(Records.mapping(Kept::new));
    }

    private void make() {
        try {
            var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            byte[] sealed = SystemActor.call(
                    "referral", () -> secrets.seal(PURPOSE, pair.getPrivate().getEncoded()));
            AddOnce.added(db.insertInto(SIGNING_KEY)
                    .set(SIGNING_KEY.ID, 1)
                    .set(SIGNING_KEY.PUBLIC_KEY, pair.getPublic().getEncoded())
                    .set(SIGNING_KEY.SEALED_PRIVATE, sealed)
                    .onDuplicateKeyIgnore());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 15 on has Ed25519", e);
        }
    }
}
