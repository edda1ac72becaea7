package org.earshot.playback;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The answer to one play: AES-256-GCM under a key used for nothing else, in segments of 16 KiB, because one large call is slow
 * in Java until it is warm. The nonce is eight zero bytes less the last flag and the segment's number: 7 zero bytes, 1 for the last
 * segment and 0 before it, the number in 4 bytes big-endian. So a segment that is cut off, added, swapped or repeated does not
 * open. The page reads it in {@code frontend/sound/sealed-sound.ts}.
 */
final class SealedSound {

    static final int KEY_BYTES = 32;
    static final int SEGMENT = 16 * 1024;
    static final int TAG = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedSound() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Sound of any length, none included: that is one empty segment. */
    static byte[] sealed(byte[] key, byte[] sound) {
        int segments = Math.max(1, Math.ceilDiv(sound.length, SEGMENT));
        byte[] sealed = new byte[sound.length + segments * TAG];
        int at = 0;
        for (int number = 0; number < segments; number++) {
            int from = number * SEGMENT;
            int length = Math.min(SEGMENT, sound.length - from);
            at += run(Cipher.ENCRYPT_MODE, key, number, number == segments - 1, sound, from, length, sealed, at);
        }
        return sealed;
    }

    /** The sound again, as the page reads it; anything but the whole of what was sealed does not open. */
    static byte[] opened(byte[] key, byte[] sealed) {
        int segments = Math.max(1, Math.ceilDiv(sealed.length, SEGMENT + TAG));
        if (sealed.length < segments * TAG) {
            throw new IllegalArgumentException("shorter than its tags");
        }
        byte[] sound = new byte[sealed.length - segments * TAG];
        int at = 0;
        for (int number = 0; number < segments; number++) {
            int from = number * (SEGMENT + TAG);
            int length = Math.min(SEGMENT + TAG, sealed.length - from);
            at += run(Cipher.DECRYPT_MODE, key, number, number == segments - 1, sealed, from, length, sound, at);
        }
        return sound;
    }

    private static int run(
            int mode, byte[] key, int number, boolean last, byte[] from, int at, int length, byte[] to, int toAt) {
        byte[] nonce = new byte[12];
        nonce[7] = (byte) (last ? 1 : 0);
        for (int i = 0; i < 4; i++) {
            nonce[8 + i] = (byte) (number >>> (24 - 8 * i));
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
            return cipher.doFinal(from, at, length, to, toAt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the sound of a play could not be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        } finally {
            Arrays.fill(nonce, (byte) 0);
        }
    }
}
