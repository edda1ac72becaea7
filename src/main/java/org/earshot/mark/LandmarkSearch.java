package org.earshot.mark;

import java.util.Arrays;

/**
 * Compares one found recording with any number of clips: pairs of peaks that both have, at the same distance in time. The
 * two peaks' distance in pitch does not change with speed and their pitch hardly, so a copy played up to 3 % faster or slower is
 * still found. Safe for one thread at a time.
 */
public final class LandmarkSearch {

    /**
     * How much alike they are.
     *
     * @param votes pairs of peaks in common that agree on where the recording lies in the clip; a stranger's clip has a few
     * @param offsetMs where in the clip the recording begins, within about a tenth of a second; negative when it begins before it
     */
    public record Likeness(int votes, int offsetMs) {}

    /** A peak is paired with at most so many that follow it, between 3 and 63 frames later and within an octave. */
    private static final int PARTNERS = 8;

    private static final int NEAREST = 3;
    private static final int FURTHEST = 63;

    /** Pitches count in 1/24 of an octave here, and times in 32 ms. */
    private static final int COARSER = 4;

    private static final int PITCHES = 128;
    private static final int INTERVALS = 64;
    private static final int GAPS = 32;

    /** A change of speed by 3 % moves every pitch by so many steps; all between are tried. */
    private static final int SPEED = 4;

    /** Votes agree when they say the same place within 6 frames, a tenth of a second, and the same pitch within 1.4 %. */
    private static final int SAME_TIME = 6;

    private static final int SAME_PITCH = 2;
    private static final int PITCH_SHIFTS = 64;

    private final int[] first = new int[PITCHES * INTERVALS * GAPS];

    /** A bit for each key that has entries: few have, and unlike the entries all bits fit into a processor's nearest memory. */
    private final long[] taken = new long[first.length / Long.SIZE];

    private int[] next = new int[1024];
    private int[] times = new int[1024];
    private int[] pitches = new int[1024];
    private int entries = 1;
    private final int[] shifts = new int[PITCH_SHIFTS];
    private int[] votes = new int[256];

    private final Landmarks found;

    private LandmarkSearch(Landmarks found) {
        this.found = found;
        remember();
    }

    /** @param found mono sound at 16 kHz */
    public static LandmarkSearch forRecording(float[] found) {
        return new LandmarkSearch(Landmarks.of(found));
    }

    /**
     * How many of the recording's peaks the clip has too when they are laid over each other there. It tells clips apart that have nearly as many
     * votes, and takes several times longer.
     *
     * @param offsetMs about where in the clip the recording begins, as {@link #in} says
     */
    public int peaksInCommon(Landmarks clip, int offsetMs) {
        return LandmarkFit.of(found, clip, offsetMs / Landmarks.HOP_MS);
    }

    /** How much of the recording is in the clip, or of the clip in the recording. */
    public Likeness in(Landmarks clip) {
        int count = 0;
        for (int i = 0; i < clip.size(); i++) {
            int partners = 0;
            for (int j = i + 1; j < clip.size() && partners < PARTNERS; j++) {
                int gap = clip.time(j) - clip.time(i);
                if (gap > FURTHEST) {
                    break;
                }
                int interval = clip.pitch(j) - clip.pitch(i);
                if (gap < NEAREST || Math.abs(interval) >= Landmarks.STEPS_OF_OCTAVE) {
                    continue;
                }
                partners++;
                int key = key(clip.pitch(i) / COARSER, Math.floorDiv(interval, COARSER), gap / 2);
                if ((taken[key >> 6] & 1L << key) == 0) {
                    continue;
                }
                for (int entry = first[key]; entry != 0; entry = next[entry]) {
                    if (count == votes.length) {
                        votes = Arrays.copyOf(votes, 2 * count);
                    }
                    int shift = Math.clamp(clip.pitch(i) - pitches[entry] + PITCH_SHIFTS / 2, 0, PITCH_SHIFTS - 1);
                    votes[count++] = (clip.time(i) - times[entry]) * PITCH_SHIFTS + shift;
                }
            }
        }
        return mostAgreed(count);
    }

    private void remember() {
        for (int i = 0; i < found.size(); i++) {
            int partners = 0;
            for (int j = i + 1; j < found.size() && partners < PARTNERS; j++) {
                int gap = found.time(j) - found.time(i);
                if (gap > FURTHEST) {
                    break;
                }
                int interval = found.pitch(j) - found.pitch(i);
                if (gap < NEAREST || Math.abs(interval) >= Landmarks.STEPS_OF_OCTAVE) {
                    continue;
                }
                partners++;
                remember(found.time(i), found.pitch(i), interval, gap);
            }
        }
    }

    /** Under its own key and, where a measure lies near the edge of its step, under the neighbour's too. */
    private void remember(int time, int pitch, int interval, int gap) {
        int intervalStep = Math.floorDiv(interval, COARSER);
        int otherInterval = Math.floorMod(interval, COARSER) < COARSER / 2 ? intervalStep - 1 : intervalStep + 1;
        int otherGap = gap % 2 == 0 ? gap / 2 - 1 : gap / 2 + 1;
        for (int step = (pitch - SPEED) / COARSER; step <= (pitch + SPEED) / COARSER; step++) {
            add(key(step, intervalStep, gap / 2), time, pitch);
            add(key(step, otherInterval, gap / 2), time, pitch);
            add(key(step, intervalStep, otherGap), time, pitch);
            add(key(step, otherInterval, otherGap), time, pitch);
        }
    }

    private void add(int key, int time, int pitch) {
        if (entries == next.length) {
            next = Arrays.copyOf(next, 2 * entries);
            times = Arrays.copyOf(times, 2 * entries);
            pitches = Arrays.copyOf(pitches, 2 * entries);
        }
        times[entries] = time;
        pitches[entries] = pitch;
        taken[key >> 6] |= 1L << key;
        next[entries] = first[key];
        first[key] = entries++;
    }

    private static int key(int pitch, int interval, int gap) {
        return (Math.clamp(pitch, 0, PITCHES - 1) * INTERVALS + Math.clamp(interval + INTERVALS / 2, 0, INTERVALS - 1))
                        * GAPS
                + Math.clamp(gap, 0, GAPS - 1);
    }

    /** The largest number of votes for one place and one shift of pitch. */
    private Likeness mostAgreed(int count) {
        Arrays.sort(votes, 0, count);
        Arrays.fill(shifts, 0);
        int best = 0;
        int where = 0;
        for (int from = 0, to = 0; to < count; to++) {
            while (time(votes[to]) - time(votes[from]) >= SAME_TIME) {
                shifts[shift(votes[from++])]--;
            }
            int shift = shift(votes[to]);
            shifts[shift]++;
            if (to - from < best) {
                continue;
            }
            for (int first = Math.max(0, shift - SAME_PITCH); first <= shift; first++) {
                int agreed = 0;
                for (int s = first; s <= Math.min(PITCH_SHIFTS - 1, first + SAME_PITCH); s++) {
                    agreed += shifts[s];
                }
                if (agreed > best) {
                    best = agreed;
                    where = (time(votes[from]) + time(votes[to])) / 2;
                }
            }
        }
        return new Likeness(best, where * Landmarks.HOP_MS);
    }

    private static int time(int vote) {
        return Math.floorDiv(vote, PITCH_SHIFTS);
    }

    private static int shift(int vote) {
        return Math.floorMod(vote, PITCH_SHIFTS);
    }
}
