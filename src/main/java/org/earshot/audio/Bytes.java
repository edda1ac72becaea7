package org.earshot.audio;

import java.nio.charset.StandardCharsets;
import org.earshot.audio.UnreadableSound.Reason;

/** Reads numbers from the first bytes of an untrusted file; reading past the end means the file is cut short. */
record Bytes(byte[] array, int length) {

    Bytes(byte[] array) {
        this(array, array.length);
    }

    int u8(long at) {
        need(at, 1);
        return array[(int) at] & 0xFF;
    }

    int le16(long at) {
        return u8(at) | u8(at + 1) << 8;
    }

    long le32(long at) {
        return le16(at) | (long) le16(at + 2) << 16;
    }

    long le64(long at) {
        return le32(at) | le32(at + 4) << 32;
    }

    int be16(long at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int be24(long at) {
        return be16(at) << 8 | u8(at + 2);
    }

    long be32(long at) {
        return (long) be16(at) << 16 | be16(at + 2);
    }

    long be64(long at) {
        return be32(at) << 32 | be32(at + 4);
    }

    boolean is(long at, String id) {
        if (at < 0 || at + id.length() > length) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (array[(int) at + i] != (byte) id.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String id(long at) {
        need(at, 4);
        return new String(array, (int) at, 4, StandardCharsets.ISO_8859_1);
    }

    void need(long at, long count) {
        if (at < 0 || count < 0 || at > length - count) {
            throw truncated();
        }
    }

    static UnreadableSound truncated() {
        return new UnreadableSound(Reason.TRUNCATED, "The file is cut short: it ends before its sound does.");
    }
}
