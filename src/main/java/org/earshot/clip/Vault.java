package org.earshot.clip;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes and wraps the clips' keys, and seals identity under a key that opens nothing else. */
@Component
final class Vault {

    /** A new clip's key, and the same key wrapped for the register. */
    record NewKey(ClipKey key, byte[] wrapped) {}

    private final SecureRandom random = new SecureRandom();
    private final Aead wrapping;
    private final Aead identity;

    Vault(MasterKey master) throws GeneralSecurityException {
        this.wrapping = new AesGcmJce(master.derive("clip keys"));
        this.identity = new AesGcmJce(master.derive("identity"));
    }

    NewKey newKey(String code) {
        byte[] key = new byte[MasterKey.BYTES];
        random.nextBytes(key);
        try {
            return new NewKey(new ClipKey(key, code), wrapping.encrypt(key, bytes("clip key|" + code)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be wrapped", e);
        }
    }

    /** The clip's key; refused with {@link Tampered} for another clip's, a changed one, or under another master key. */
    ClipKey open(byte[] wrapped, String code) {
        try {
            return new ClipKey(wrapping.decrypt(wrapped, bytes("clip key|" + code)), code);
        } catch (GeneralSecurityException e) {
            throw new Tampered("the key of clip " + code, e);
        }
    }

    byte[] sealIdentity(long clipId, byte[] plain) {
        try {
            return identity.encrypt(plain, bytes("identity|" + clipId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("identity could not be sealed", e);
        }
    }

    /** Refused with {@link Tampered} for another clip's identity, a changed one, or under another master key. */
    byte[] openIdentity(long clipId, byte[] sealed) {
        try {
            return identity.decrypt(sealed, bytes("identity|" + clipId));
        } catch (GeneralSecurityException e) {
            throw new Tampered("the identity of clip number " + clipId, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
