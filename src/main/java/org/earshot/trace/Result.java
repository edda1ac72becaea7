package org.earshot.trace;

import java.time.Instant;
import java.util.List;
import org.earshot.clip.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a comparison, as they are kept and stand in the report.
 *
 * @param clipCode the clip that it was compared with; null when it could be laid over none
 * @param alike the clips that resemble it most by their landmarks, the first first
 * @param clips how many sounds of clips were looked at; 1 when somebody named the clip
 * @param offsetMs where the clip begins in the recording; negative where the recording begins later
 * @param speed of the recording, 1 where nothing was changed
 * @param fit how well it lies over the clip, 0 to 1
 * @param cells how many cells of the mark could be compared
 * @param seconds of sound that were compared
 * @param named those above 6, or between 5 and 6, the highest first; more than one where copies of several were mixed
 * @param others the z of those who were considered and are not named, the highest first, at most 20: nobody's name is kept
 * @param considered how many listeners were considered
 * @param keyVersions the mark keys that were tried
 */
public record Result(
        @Nullable String clipCode,
        Voice voice,
        List<Alike> alike,
        int clips,
        int offsetMs,
        double speed,
        boolean pitchMoved,
        double fit,
        int cells,
        double seconds,
        List<Named> named,
        List<Double> others,
        int considered,
        List<Integer> keyVersions) {

    /** A clip that resembles the recording: landmarks that both have at the same places. */
    public record Alike(String clipCode, int votes) {}

    /**
     * A listener whose mark was found.
     *
     * @param z standard deviations from what a stranger's marks would give
     * @param play which of their plays, where one stands out
     */
    public record Named(
            long accountId,
            double z,
            int keyVersion,
            @Nullable PlayFound play) {}

    /** One delivery to the listener, and the right it was given under. */
    public record PlayFound(long grantId, Instant deliveredAt, String rightKind, double z) {}
}
