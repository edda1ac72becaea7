package org.earshot.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.earshot.shared.OwnFiles;

/**
 * The key above all others: 32 bytes in base64, from the environment variable EARSHOT_MASTER_KEY or from the file
 * master.key of the data folder, made at the first start. It is never used itself, only keys derived from it. {@link Unlock} checks it before anybody gets it.
 */
final class MasterKey {

    static final int BYTES = 32;
    private static final byte[] SALT = "earshot".getBytes(StandardCharsets.US_ASCII);

    private final byte[] key;

    MasterKey(Path data, String fromEnvironment) {
        this.key = decode(
                fromEnvironment.isBlank() ? keptOrMade(file(data)) : fromEnvironment, source(data, fromEnvironment));
    }

    static Path file(Path data) {
        return data.resolve("master.key");
    }

    static boolean isThere(Path data, String fromEnvironment) {
        return !fromEnvironment.isBlank() || Files.exists(file(data));
    }

    /** Where the key comes from, to begin a sentence with. */
    static String source(Path data, String fromEnvironment) {
        return fromEnvironment.isBlank()
                ? "The file " + file(data)
                : "The value of the environment variable EARSHOT_MASTER_KEY";
    }

    /** A key of 32 bytes for one purpose (HKDF-SHA256, RFC 5869); from it neither the master key nor another purpose's follows. */
    byte[] derive(String purpose) {
        return derive(key, purpose);
    }

    static byte[] derive(byte[] key, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .addSalt(SALT)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HKDF-SHA256", e);
        }
    }

    private static String keptOrMade(Path file) {
        try {
            if (Files.notExists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                OwnFiles.writeFirst(file, Base64.getEncoder().encode(fresh));
            }
            if (OwnFiles.othersMayRead(file)) {
                throw new UnusableKey("The file " + file
                        + " can be read by other people on this machine. Take it from them (chmod 600 " + file
                        + "), think about who may have copied it, and start again.");
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + file + " cannot be read or made", e);
        }
    }

    private static byte[] decode(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new UnusableKey(where + " is not a master key: it must hold 32 bytes in base64.", e);
        }
        throw new UnusableKey(where + " is not a master key: it must hold exactly 32 bytes in base64.");
    }
}
