package org.earshot.audio;

/** The waveform for the eye: for every fiftieth of a second the lowest and the highest sample as a pair of signed bytes (127 is full scale). */
public final class Peaks {

    /** Pairs a second. */
    public static final int PER_SECOND = 50;

    private Peaks() {}

    public static byte[] of(Levelled sound) {
        var samples = sound.samples();
        int step = sound.sampleRate() / PER_SECOND;
        var pairs = new byte[(samples.length + step - 1) / step * 2];
        for (int pair = 0; pair < pairs.length / 2; pair++) {
            float lowest = 1;
            float highest = -1;
            int end = Math.min(samples.length, (pair + 1) * step);
            for (int i = pair * step; i < end; i++) {
                lowest = Math.min(lowest, samples[i]);
                highest = Math.max(highest, samples[i]);
            }
            pairs[2 * pair] = (byte) Math.round(Math.clamp(lowest, -1f, 1f) * 127);
            pairs[2 * pair + 1] = (byte) Math.round(Math.clamp(highest, -1f, 1f) * 127);
        }
        return pairs;
    }
}
