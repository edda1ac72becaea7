package org.earshot.clip;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * A clip's own key, opened. Seals the clip's words, waveform and sounds, each under a key of its own and bound to the
 * clip's code and to what it is, so that nothing sealed can stand in for something else.
 */
final class ClipKey {

    /** Small segments: Java's AES-GCM is slow in large calls. */
    private static final int SEGMENT = 16 * 1024;

    private final byte[] key;
    private final String code;

    ClipKey(byte[] key, String code) {
        this.key = key;
        this.code = code;
    }

    byte[] seal(String what, byte[] plain) {
        try {
            return new AesGcmJce(MasterKey.derive(key, what)).encrypt(plain, bound(what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing could be sealed", e);
        }
    }

    /** Opens what was sealed; refused with {@link Tampered} when a single bit differs. */
    byte[] open(String what, byte[] sealed) {
        try {
            return new AesGcmJce(MasterKey.derive(key, what)).decrypt(sealed, bound(what));
        } catch (GeneralSecurityException e) {
            throw new Tampered("the " + what + " of clip " + code, e);
        }
    }

    byte[] sealSound(SoundKind kind, byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length + plain.length / 512 + 256);
        try {
            try (var sealing = sounds().newEncryptingStream(out, bound(kind.name()))) {
                sealing.write(plain);
            }
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a sound could not be sealed", e);
        }
    }

    byte[] openSound(SoundKind kind, byte[] sealed) {
        try (var opening = sounds().newDecryptingStream(new ByteArrayInputStream(sealed), bound(kind.name()))) {
            return opening.readAllBytes();
        } catch (GeneralSecurityException | IOException e) {
            throw new Tampered("the " + kind + " of clip " + code, e);
        }
    }

    private AesGcmHkdfStreaming sounds() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(MasterKey.derive(key, "sound"), "HmacSha256", MasterKey.BYTES, SEGMENT, 0);
    }

    private byte[] bound(String what) {
        return ("earshot 1|" + code + "|" + what).getBytes(StandardCharsets.UTF_8);
    }
}
