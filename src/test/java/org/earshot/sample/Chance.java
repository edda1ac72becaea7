package org.earshot.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.earshot.shared.Digest;

/** Chances that follow from a seed and a place in the plan, whatever was made before. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed, long person, long day, long place) {
        long mixed = seed;
        for (long part : new long[] {person, day, place}) {
            mixed = (mixed ^ part) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        this.random = new SplittableRandom(mixed);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From one number to another, both included. */
    int from(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** The same, small numbers far more often. */
    int mostlySmall(int least, int most) {
        double part = random.nextDouble();
        return least + (int) (part * part * part * (most - least + 1));
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String digest() {
        return Digest.sha256(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
    }

    UUID uuid() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
