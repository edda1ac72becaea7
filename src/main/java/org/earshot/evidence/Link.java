package org.earshot.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash of a custody row: SHA-256 over all its fields, each with its length, and the hash of the row before. */
final class Link {

    /** What the first row of every chain hangs on. */
    static final String START = "0".repeat(64);

    private Link() {}

    static String hash(CustodyRow row) {
        var digest = sha256();
        field(digest, row.caseNumber());
        field(digest, Integer.toString(row.number()));
        field(digest, row.at().toString());
        field(digest, row.actorId() == null ? null : row.actorId().toString());
        field(digest, row.actorName());
        field(digest, row.act().name());
        field(digest, row.detail());
        field(digest, row.why());
        field(digest, row.under());
        field(digest, row.previousHash());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two rows look alike when strung together; none is told from an empty one. */
    private static void field(MessageDigest digest, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ((text == null ? "-" : Integer.toString(bytes.length)) + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
