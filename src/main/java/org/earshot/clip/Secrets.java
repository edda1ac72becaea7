package org.earshot.clip;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.earshot.shared.Door;

/** Seals what belongs to the installation and to no clip, such as a signing key, under a key of its own for each purpose. */
@Door
public class Secrets {

    /** Small segments: Java's AES-GCM is slow in large calls. */
    private static final int SEGMENT = 16 * 1024;

    private final MasterKey master;

    Secrets(MasterKey master) {
        this.master = master;
    }

    @RolesAllowed("SYSTEM")
    public byte[] seal(String purpose, byte[] plain) {
        try {
            return key(purpose).encrypt(plain, bound(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing could be sealed", e);
        }
    }

    /** Opens what was sealed for the same purpose; anything else does not open. */
    @RolesAllowed("SYSTEM")
    public byte[] open(String purpose, byte[] sealed) {
        try {
            return key(purpose).decrypt(sealed, bound(purpose));
        } catch (GeneralSecurityException e) {
            throw new Tampered("what was sealed for " + purpose, e);
        }
    }

    /**
     * Seals what is written to the stream, a piece at a time; closing it writes the last piece and closes {@code out}. It opens for the same
     * purpose and the same {@code what}, such as a file's name, only.
     */
    @RolesAllowed("SYSTEM")
    public OutputStream sealing(String purpose, String what, OutputStream out) throws IOException {
        try {
            return stream(purpose).newEncryptingStream(out, bound(purpose + "|" + what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing could be sealed", e);
        }
    }

    /** Opens what {@link #sealing} sealed, a piece at a time; a changed or missing piece throws {@link IOException} when it is read. */
    @RolesAllowed("SYSTEM")
    public InputStream opening(String purpose, String what, InputStream sealed) throws IOException {
        try {
            return stream(purpose).newDecryptingStream(sealed, bound(purpose + "|" + what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing could be opened", e);
        }
    }

    /** 32 bytes that follow from purpose and text for this installation only (HMAC-SHA256, RFC 2104). */
    @RolesAllowed("SYSTEM")
    public byte[] code(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.derive("code " + purpose), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private AesGcmHkdfStreaming stream(String purpose) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(
                master.derive("secret stream " + purpose), "HmacSha256", MasterKey.BYTES, SEGMENT, 0);
    }

    private AesGcmJce key(String purpose) throws GeneralSecurityException {
        return new AesGcmJce(master.derive("secret " + purpose));
    }

    private static byte[] bound(String purpose) {
        return ("earshot 1|secret|" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
