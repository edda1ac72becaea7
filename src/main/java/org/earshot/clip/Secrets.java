package org.earshot.clip;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.earshot.shared.Door;

/** Seals what belongs to the installation and to no clip, such as a signing key, under a key of its own for each purpose. */
@Door
public class Secrets {

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

    private AesGcmJce key(String purpose) throws GeneralSecurityException {
        return new AesGcmJce(master.derive("secret " + purpose));
    }

    private static byte[] bound(String purpose) {
        return ("earshot 1|secret|" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
