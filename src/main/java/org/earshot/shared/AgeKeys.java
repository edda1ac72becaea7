package org.earshot.shared;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.List;

/** Encryption to a recipient's public key, in the age format (age-encryption.org/v1). */
public final class AgeKeys {

    private AgeKeys() {}

    /** Whether it is a public key; refused with {@code recipient.key}. */
    public static Verdict check(String key) {
        try {
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key);
            return Verdict.allowed();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Verdict.refused(
                    "recipient.key",
                    "That is not an age public key. It begins with age1 and has 62 characters; ask the recipient to send it again.");
        }
    }

    public static byte[] encrypt(byte[] plain, String key) {
        var out = new ByteArrayOutputStream(plain.length + plain.length / 1000 + 512);
        try {
            try (var encrypting = encrypting(out, key)) {
                encrypting.write(plain);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written to", e);
        }
    }

    /** What is written to the stream goes out encrypted, a piece at a time; closing it writes the last piece and closes {@code out}. */
    public static OutputStream encrypting(OutputStream out, String key) throws IOException {
        try {
            var to = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key);
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), List.of(to)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was good when it was written down", e);
        }
    }
}
