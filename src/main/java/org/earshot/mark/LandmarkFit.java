package org.earshot.mark;

import java.util.BitSet;

/**
 * How many peaks a recording and a clip have in common when one is laid over the other, about where their pairs of peaks agree. Slower than
 * {@link LandmarkSearch} and harder to mislead: a clip that shares half of its sound with the right one has half of the peaks.
 */
final class LandmarkFit {

    /** Pitches above the highest there is fall outside. */
    private static final int PITCHES = 512;

    /** A peak is the same within a frame and so many steps of pitch, 1.4 %. */
    private static final int SAME_TIME = 1;

    private static final int SAME_PITCH = 2;

    /** Tried: speeds and tempos up to 3 % in steps that move the end of 3 s by a frame, and places a tenth of a second around. */
    private static final double FASTEST = 0.03;

    private static final double SPEED_STEP = 0.005;
    private static final int AROUND = 6;

    private LandmarkFit() {}

    /** @param offset frames that the recording's beginning lies behind the clip's */
    static int of(Landmarks found, Landmarks clip, int offset) {
        if (found.size() == 0 || clip.size() == 0) {
            return 0;
        }
        int frames = clip.time(clip.size() - 1) + SAME_TIME + 1;
        BitSet near = near(clip, frames);
        int best = 0;
        int steps = (int) Math.round(FASTEST / SPEED_STEP);
        for (int step = -steps; step <= steps; step++) {
            double speed = 1 + step * SPEED_STEP;
            int asTape = (int) Math.round(-Landmarks.STEPS_OF_OCTAVE * Math.log(speed) / Math.log(2));
            for (int at = offset - AROUND; at <= offset + AROUND; at++) {
                best = Math.max(best, common(found, near, frames, at, speed, 0));
                if (asTape != 0) {
                    best = Math.max(best, common(found, near, frames, at, speed, asTape));
                }
            }
        }
        return best;
    }

    private static BitSet near(Landmarks clip, int frames) {
        var near = new BitSet(frames * PITCHES);
        for (int i = 0; i < clip.size(); i++) {
            int from = Math.max(0, clip.pitch(i) - SAME_PITCH);
            int to = Math.min(PITCHES, clip.pitch(i) + SAME_PITCH + 1);
            for (int time = Math.max(0, clip.time(i) - SAME_TIME); time <= clip.time(i) + SAME_TIME; time++) {
                near.set(time * PITCHES + Math.min(from, to), time * PITCHES + to);
            }
        }
        return near;
    }

    private static int common(Landmarks found, BitSet near, int frames, int at, double speed, int shift) {
        int common = 0;
        for (int i = 0; i < found.size(); i++) {
            int time = (int) Math.round(found.time(i) * speed) + at;
            int pitch = found.pitch(i) + shift;
            if (time >= 0 && time < frames && pitch >= 0 && pitch < PITCHES && near.get(time * PITCHES + pitch)) {
                common++;
            }
        }
        return common;
    }
}
