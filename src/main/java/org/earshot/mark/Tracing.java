package org.earshot.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.earshot.mark.Finding.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose mark a found recording carries. Where the clip lies is found without looking at anybody's marks, so nobody's
 * standing gains by the search.
 */
public final class Tracing {

    /** Above this z a listener is named. A stranger's z is above 6 once in 1,000,000,000 tries. */
    public static final double PROOF = 6;

    /** From here to {@link #PROOF} a listener is likely, which is no proof. */
    public static final double LIKELY = 5;

    /** A play is given where its own cells alone reach this z: a listener has few plays of one clip. */
    public static final double PLAY = 4;

    /** Unrelated sound reaches a fit of 0.12, seldom 0.2; a clip in a hard room 0.25 and more. */
    private static final double LEAST_FIT = 0.2;

    /** Below this the sound may also be upside down. */
    private static final double POOR_FIT = 0.3;

    private static final int PLACES = 5;
    private static final int REFINEMENTS = 4;
    private static final double SPEED_TOLERANCE = 0.0003;

    private Tracing() {}

    /**
     * Lays the recording over the clip by itself and compares it with every suspect's marks. Looks at speeds from 0.95 to 1.05,
     * with and without the pitch. About 0.1 s for 5 s of sound and a hundred suspects; clips of more than a minute that were
     * played at another speed may need {@link #traceAt}.
     *
     * @param found 16 kHz mono, at any level; may hold a part of the clip only (0.5 s at least), and other sound around it
     * @param base the clip's rendition as it was before marking, 16 kHz mono, whole
     * @param suspects everybody to consider; nobody else is
     * @return never a name below {@link #PROOF}; {@link Finding.CouldNotAlign} where the clip was not found in the recording
     */
    public static Finding trace(float[] found, float[] base, List<Suspect> suspects) {
        return finding(align(found, base), base, suspects);
    }

    /**
     * The same where a person says where the clip lies; the place is made exact within 0.1 s, the speed within 0.5 %. What
     * does not look like the clip there is compared all the same, since a person vouches for it.
     */
    public static Finding traceAt(float[] found, float[] base, Alignment about, List<Suspect> suspects) {
        var places = new ArrayList<Alignment>();
        for (int shift = -2; shift <= 2; shift++) {
            for (int faster = -1; faster <= 1; faster++) {
                double speed = about.speed() * (1 + faster * 0.004);
                places.add(new Alignment(about.offset() + shift * 0.05, speed, about.pitchMoved()));
            }
        }
        var track = best(found, base, places);
        return track == null ? new Finding.CouldNotAlign(0) : compared(track, base, suspects);
    }

    static @Nullable Track align(float[] found, float[] base) {
        var places = Search.places(found, base, PLACES).stream()
                .map(Search.Place::alignment)
                .toList();
        var track = best(found, base, places);
        if (track != null && track.fit() < POOR_FIT) {
            var turned = best(negated(found), base, places);
            return turned != null && turned.fit() > track.fit() ? turned : track;
        }
        return track;
    }

    private static @Nullable Track best(float[] found, float[] base, List<Alignment> places) {
        Track best = null;
        for (var place : places) {
            var track = refined(found, base, place);
            if (best == null || track.fit() > best.fit()) {
                best = track;
            }
        }
        return best;
    }

    /** Follows the clip, and again along the line it was found on, as long as that fits better. */
    private static Track refined(float[] found, float[] base, Alignment about) {
        var track = Track.of(found, base, about);
        for (int i = 0; i < REFINEMENTS; i++) {
            double off = Math.abs(track.alignment().speed() - about.speed());
            if (off < SPEED_TOLERANCE || off > 0.02) {
                break;
            }
            about = track.alignment();
            var next = Track.of(found, base, about);
            if (next.fit() <= track.fit()) {
                break;
            }
            track = next;
        }
        return track;
    }

    private static Finding finding(@Nullable Track track, float[] base, List<Suspect> suspects) {
        if (track == null) {
            return new Finding.CouldNotAlign(0);
        }
        var compared = compared(track, base, suspects);
        // Marks that are found prove the place; where there are none, a poor fit is no ground to say that nobody's are
        // there.
        return compared.outcome() == Finding.Outcome.NOBODY && track.fit() < LEAST_FIT
                ? new Finding.CouldNotAlign(track.fit())
                : compared;
    }

    private static Finding.Compared compared(Track track, float[] base, List<Suspect> suspects) {
        var evidence = Evidence.of(track, base);
        var standings = suspects.stream()
                .map(suspect -> standing(evidence, suspect))
                .sorted(Comparator.comparingDouble(Standing::z).reversed())
                .toList();
        return new Finding.Compared(track.alignment(), track.fit(), evidence.cells(), evidence.seconds(), standings);
    }

    static Standing standing(Evidence evidence, Suspect suspect) {
        var listener = evidence.listener(MarkPattern.stream(suspect.seed(), evidence.length()));
        double z = listener.z();
        double playZ = 0;
        var named = OptionalLong.empty();
        for (var play : suspect.plays()) {
            var own = evidence.play(MarkPattern.stream(play.seed(), evidence.length()));
            z = Math.max(z, listener.and(own).z());
            if (playZ == 0 || own.z() > playZ) {
                playZ = own.z();
                named = playZ > PLAY ? OptionalLong.of(play.play()) : OptionalLong.empty();
            }
        }
        return new Standing(suspect.listener(), z, named, playZ);
    }

    private static float[] negated(float[] samples) {
        var negated = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            negated[i] = -samples[i];
        }
        return negated;
    }
}
