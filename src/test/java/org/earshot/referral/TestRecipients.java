package org.earshot.referral;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** A recipient's side: a key pair of their own, and the opening of what was sent. */
final class TestRecipients {

    private TestRecipients() {}

    record Keys(String open, String secret) {}

    static Keys keys() {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            return new Keys(pair.getPublic().toString(), pair.getPrivate().toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files in a pack, by name. */
    record Opened(Map<String, byte[]> files) {
        byte[] file(String name) {
            return Objects.requireNonNull(files.get(name), name);
        }

        Set<String> names() {
            return files.keySet();
        }
    }

    static Opened opened(byte[] pack, Keys keys) throws GeneralSecurityException, IOException {
        var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(keys.secret());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var plain = new StandardDecryptingChannelFactory()
                        .newDecryptingChannel(Channels.newChannel(new ByteArrayInputStream(pack)), List.of(reader));
                var zip = new ZipInputStream(Channels.newInputStream(plain))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new Opened(files);
    }
}
