package org.earshot.exposure;

import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The clips that wait at each moment of an imagined shift; the same for the same seed, whatever was taken before. */
final class OfferedClips {

    /** So many are looked at; if none of them suits, nothing comes for the time of one clip. */
    private static final int LOOKED_AT = 20;

    private static final double LONGEST_MS = 120_000;

    private final ImaginedShift shift;
    private final long seed;

    OfferedClips(ImaginedShift shift, long seed) {
        this.shift = shift;
        this.seed = seed;
    }

    /**
     * A clip nobody has heard.
     *
     * @param severity as whoever hears it will say
     * @param mine whether it is of the half that comes to this person at a halved mix
     */
    record Clip(Severity severity, Severity predicted, long ms, boolean mine) {}

    @Nullable
    Clip first(int slot, Predicate<Clip> suits) {
        var random = new Random(seed * 1_000_003 + slot);
        for (int i = 0; i < LOOKED_AT; i++) {
            Clip clip = draw(random);
            if (suits.test(clip)) {
                return clip;
            }
        }
        return null;
    }

    private Clip draw(Random random) {
        Severity severity = severity(random.nextInt(ImaginedShift.TEN_THOUSAND));
        boolean foreseen = random.nextInt(100) < shift.foreseen();
        // Many short ones and a few long ones.
        double seconds = -Math.log(1 - random.nextDouble()) * shift.secondsAClip();
        long ms = (long) Math.clamp(seconds * 1000, 500, LONGEST_MS);
        return new Clip(severity, severity.heavy() && foreseen ? severity : Severity.S0, ms, random.nextBoolean());
    }

    private Severity severity(int ofTenThousand) {
        int left = ofTenThousand - shift.s4();
        if (left < 0) {
            return Severity.S4;
        }
        left -= shift.s3();
        if (left < 0) {
            return Severity.S3;
        }
        left -= shift.s2();
        if (left < 0) {
            return Severity.S2;
        }
        return left - shift.s1() < 0 ? Severity.S1 : Severity.S0;
    }
}
