package org.earshot.disguise;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How one clip's voices are changed, drawn from its seed: the same seed draws the same, and without it nothing tells one draw
 * from another.
 *
 * @param alpha the power that the angles of the poles are raised to
 * @param semitones how far the pitch moves; negative is down
 */
record Manner(double alpha, double semitones) {

    static Manner drawn(Strength strength, byte[] seed) {
        if (seed.length != Disguise.SEED_BYTES) {
            throw new IllegalArgumentException("a seed has " + Disguise.SEED_BYTES + " bytes, not " + seed.length);
        }
        var numbers = ByteBuffer.wrap(digest(seed));
        double alpha = between(strength.lowestAlpha, strength.highestAlpha, numbers.getLong());
        double semitones = between(strength.fewestSemitones, strength.mostSemitones, numbers.getLong());
        return new Manner(alpha, numbers.getLong() < 0 ? -semitones : semitones);
    }

    private static double between(double least, double most, long random) {
        return least + (most - least) * (random >>> 11) * 0x1.0p-53;
    }

    private static byte[] digest(byte[] seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
