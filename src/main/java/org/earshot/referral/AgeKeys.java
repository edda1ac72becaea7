package org.earshot.referral;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.List;
import org.earshot.shared.Verdict;

/** Encryption to a recipient's public key, in the age format (age-encryption.org/v1). */
final class AgeKeys {

    private AgeKeys() {}

    static Verdict check(String key) {
        try {
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key);
            return Verdict.allowed();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Verdict.refused(
                    "recipient.key",
                    "That is not an age public key. It begins with age1 and has 62 characters; ask the recipient to send it again.");
        }
    }

    static byte[] encrypt(byte[] plain, String key) {
        var out = new ByteArrayOutputStream(plain.length + plain.length / 1000 + 512);
        try {
            var to = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key);
            try (var channel = new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(out), List.of(to))) {
                channel.write(ByteBuffer.wrap(plain));
            }
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was good when it was written down", e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written to", e);
        }
    }
}
