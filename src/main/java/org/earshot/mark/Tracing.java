package org.earshot.mark;

import java.util.List;

/** Finds out whose mark a found recording carries. */
public final class Tracing {

    /** Above this z a listener is named. A stranger's z is above 6 once in 1,000,000,000 tries. */
    public static final double PROOF = 6;

    /** From here to {@link #PROOF} a listener is likely, which is no proof. */
    public static final double LIKELY = 5;

    private Tracing() {}

    /**
     * Lays the recording over the clip by itself and compares it with every suspect's marks.
     *
     * @param found 16 kHz mono, at any level; may hold a part of the clip only, and other sound around it
     * @param base the clip's rendition as it was before marking, 16 kHz mono
     */
    public static Finding trace(float[] found, float[] base, List<Suspect> suspects) {
        return new Finding.CouldNotAlign(0);
    }

    /** The same where a person says where the clip lies; the place is made exact within 0.1 s, the speed within 0.5 %. */
    public static Finding traceAt(float[] found, float[] base, Alignment about, List<Suspect> suspects) {
        return new Finding.CouldNotAlign(0);
    }
}
