package org.earshot.review;

/** Waveforms for a desk's width. */
final class Peaks {

    static final int PAIRS = 600;

    private Peaks() {}

    /** The pairs (lowest, highest) as they are, or joined evenly to exactly {@code most}, each the extremes of what it joins. */
    static byte[] atMost(int most, byte[] pairs) {
        int count = pairs.length / 2;
        if (count <= most) {
            return pairs;
        }
        byte[] joined = new byte[most * 2];
        for (int slice = 0; slice < most; slice++) {
            int from = (int) ((long) slice * count / most);
            int to = (int) ((long) (slice + 1) * count / most);
            byte lowest = Byte.MAX_VALUE;
            byte highest = Byte.MIN_VALUE;
            for (int pair = from; pair < to; pair++) {
                lowest = (byte) Math.min(lowest, pairs[2 * pair]);
                highest = (byte) Math.max(highest, pairs[2 * pair + 1]);
            }
            joined[2 * slice] = lowest;
            joined[2 * slice + 1] = highest;
        }
        return joined;
    }
}
