package org.earshot.mark;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which cells of a sound are raised and which are lowered for one play. A cell is 64 ms of one of {@value #BANDS} bands of
 * 62.5 Hz between 312 and 3375 Hz. Three of four cells are keyed by the listener, so that somebody who plays a clip often and
 * averages the copies does not wash their own mark out; every fourth is keyed by the play.
 */
public final class MarkPattern {

    /** Bytes of a seed. */
    public static final int SEED_BYTES = 32;

    static final int BANDS = 49;

    private final SecretKeySpec listener;
    private final SecretKeySpec play;

    private MarkPattern(SecretKeySpec listener, SecretKeySpec play) {
        this.listener = listener;
        this.play = play;
    }

    /**
     * The same seeds always give the same pattern.
     *
     * @param listenerSeed {@value #SEED_BYTES} bytes, secret, the same for every play of this clip by this listener
     * @param playSeed {@value #SEED_BYTES} bytes, secret, of this play only
     */
    public static MarkPattern of(byte[] listenerSeed, byte[] playSeed) {
        return new MarkPattern(key(listenerSeed), key(playSeed));
    }

    /** For each slot of time a word whose bit {@code b} is set where band {@code b} is raised. */
    long[] signs(int slots) {
        var ofListener = stream(listener, slots);
        var ofPlay = stream(play, slots);
        for (int slot = 0; slot < slots; slot++) {
            long ours = playBands(slot);
            ofListener[slot] = ofListener[slot] & ~ours | ofPlay[slot] & ours;
        }
        return ofListener;
    }

    /** The signs a seed alone stands for, in the cells of the listener and of the play alike. */
    static long[] stream(byte[] seed, int slots) {
        return stream(key(seed), slots);
    }

    /** The bands keyed by the play: every fourth, one further with every slot, so that each band takes its turn. */
    static long playBands(int slot) {
        return (0x1111111111111111L << (slot & 3)) & ((1L << BANDS) - 1);
    }

    private static SecretKeySpec key(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a seed has " + SEED_BYTES + " bytes, not " + seed.length);
        }
        return new SecretKeySpec(seed, "AES");
    }

    /** AES-256 in counter mode over zeros: eight bytes a slot. */
    private static long[] stream(SecretKeySpec key, int slots) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
            var words = new long[slots];
            ByteBuffer.wrap(cipher.doFinal(new byte[Math.multiplyExact(slots, 8)]))
                    .asLongBuffer()
                    .get(words);
            return words;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES in counter mode.", e);
        }
    }
}
