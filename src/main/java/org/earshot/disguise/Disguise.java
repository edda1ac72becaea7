package org.earshot.disguise;

import org.earshot.audio.Levelled;
import org.earshot.audio.Leveller;

/**
 * Disguises the voices of a clip: the resonances of the vocal tract move (McAdams' coefficient: Patino, Tomashenko,
 * Todisco, Nautsch, Evans, "Speaker anonymisation using the McAdams coefficient", Interspeech 2021) and so does the pitch,
 * both by amounts drawn at random for each clip. Fixed amounts would protect from nobody who knows them.
 */
public final class Disguise {

    /** Bytes of a seed, each to be drawn at random. */
    public static final int SEED_BYTES = 32;

    private Disguise() {}

    /**
     * The sound with other voices: the same number of samples, the same loudness where the highest true peak allows it, every
     * word within 10 ms of its place. The same sound, strength and seed give the same samples.
     *
     * @param seed {@link #SEED_BYTES} bytes
     */
    public static Levelled of(Levelled sound, Strength strength, byte[] seed) {
        Manner manner = Manner.drawn(strength, seed);
        if (strength == Strength.OFF || sound.samples().length == 0) {
            return sound;
        }
        float[] moved = McAdams.apply(sound.samples(), manner.alpha());
        return Leveller.asLoudAs(sound, PitchShift.apply(moved, manner.semitones()));
    }
}
