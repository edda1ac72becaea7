package org.earshot.clip;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stand-ins for identity: the same customer gets the same pseudonym, nobody without the master key can tell which
 * customer it is or try names out. HMAC-SHA-256 (RFC 2104), cut to 80 bits, one key for each kind.
 */
@Component
final class Pseudonyms {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 16;

    private final MasterKey master;

    Pseudonyms(MasterKey master) {
        this.master = master;
    }

    @Nullable
    String account(ClipFacts facts) {
        return facts.accountNumber() == null ? null : of("acc-", facts.accountNumber());
    }

    @Nullable
    String device(ClipFacts facts) {
        return facts.deviceSerial() == null ? null : of("dev-", facts.deviceSerial());
    }

    /** A first name stands for a person only within a household: two customers called Ana get two pseudonyms. */
    @Nullable
    String speaker(ClipFacts facts) {
        String household = facts.accountNumber() == null ? facts.deviceSerial() : facts.accountNumber();
        return facts.customerFirstName() == null ? null : of("spk-", household, facts.customerFirstName());
    }

    /** A keyed digest of everything that came, in hexadecimal: tells the same clip from another one under the same id. */
    String content(ClipFacts facts, String soundSha256) {
        var heard = facts.assistantHeard();
        var slots = new StringBuilder();
        if (heard != null) {
            new java.util.TreeMap<>(heard.slots())
                    .forEach((name, value) -> slots.append(name.length())
                            .append(':')
                            .append(name)
                            .append(value.length())
                            .append(':')
                            .append(value));
        }
        return HexFormat.of()
                .formatHex(mac(
                        "content",
                        facts.externalId(),
                        facts.capturedAt().toString(),
                        facts.locale(),
                        facts.accountNumber(),
                        facts.customerFirstName(),
                        facts.deviceSerial(),
                        facts.deviceKind(),
                        facts.trigger(),
                        facts.wakeWord(),
                        facts.machineTranscript(),
                        facts.riskHint(),
                        heard == null ? null : heard.text(),
                        heard == null ? null : heard.intent(),
                        heard == null ? null : slots.toString(),
                        facts.assistantAnswer(),
                        soundSha256));
    }

    /** Stands in the register for a sender's own name of a clip that was erased. */
    String erased(String externalId) {
        return "erased:" + HexFormat.of().formatHex(mac("erased", externalId));
    }

    private String of(String kind, @Nullable String... parts) {
        byte[] mac = mac(kind, parts);
        var text = new StringBuilder(kind);
        for (int i = 0; i < CHARACTERS; i++) {
            int bit = i * 5;
            int pair = (mac[bit / 8] & 0xFF) << 8 | mac[bit / 8 + 1] & 0xFF;
            text.append(BASE32.charAt(pair >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    private byte[] mac(String purpose, @Nullable String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.derive("pseudonym " + purpose), "HmacSHA256"));
            return mac.doFinal(lengthsAndTexts(parts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** With lengths, so that no two lists of texts look alike when strung together. */
    private static byte[] lengthsAndTexts(@Nullable String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String part : parts) {
                byte[] text = part == null
                        ? new byte[0]
                        : Normalizer.normalize(part, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
                out.writeInt(part == null ? -1 : text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
