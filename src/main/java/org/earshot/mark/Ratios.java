package org.earshot.mark;

/** How much louder each cell of a recording is than the clip's, as a logarithm, less what lasts or spreads. */
final class Ratios {

    /** Cells this much below the loudest hold rounding errors only. */
    private static final double LEAST_SHARE = 1e-9;

    private static final float FARTHEST = 12;
    private static final int SLOTS_AROUND = 3;
    private static final int BANDS_AROUND = 4;

    private Ratios() {}

    /**
     * The ratios; not a number where a cell cannot be compared, and no row where the recording does not reach. What a room, a
     * codec or another level does to a band or a while is the same for neighbouring cells, and is taken away; signs of
     * neighbours are independent, so hardly anything of the mark goes with it.
     */
    static float[][] of(float[][] found, float[][] base) {
        double least = 0;
        for (var row : base) {
            for (float energy : row) {
                least = Math.max(least, energy * LEAST_SHARE);
            }
        }
        var ratios = new float[base.length][];
        for (int slot = 0; slot < base.length; slot++) {
            if (found[slot] != null) {
                ratios[slot] = new float[MarkPattern.BANDS];
                for (int band = 0; band < MarkPattern.BANDS; band++) {
                    boolean comparable = base[slot][band] > least && found[slot][band] > 0;
                    ratios[slot][band] = comparable
                            ? Math.clamp((float) Math.log(found[slot][band] / base[slot][band]), -FARTHEST, FARTHEST)
                            : Float.NaN;
                }
            }
        }
        var levels = new Levels(ratios, base);
        var weights = new float[base.length][];
        for (int slot = 0; slot < base.length; slot++) {
            if (ratios[slot] != null) {
                weights[slot] = new float[MarkPattern.BANDS];
                for (int band = 0; band < MarkPattern.BANDS; band++) {
                    if (!Float.isNaN(ratios[slot][band])) {
                        ratios[slot][band] -= (float) levels.mean(base[slot][band]);
                        weights[slot][band] = (float) (1 / levels.variance(base[slot][band]));
                    }
                }
            }
        }
        var rest = new float[base.length][];
        for (int slot = 0; slot < base.length; slot++) {
            if (ratios[slot] != null) {
                rest[slot] = new float[MarkPattern.BANDS];
                for (int band = 0; band < MarkPattern.BANDS; band++) {
                    rest[slot][band] = ratios[slot][band] - around(ratios, weights, slot, band);
                }
            }
        }
        return rest;
    }

    /** The mean over neighbours in time and pitch, the nearest counting most. */
    private static float around(float[][] ratios, float[][] reliable, int slot, int band) {
        double sum = 0;
        double weights = 0;
        for (int t = Math.max(0, slot - SLOTS_AROUND); t <= Math.min(ratios.length - 1, slot + SLOTS_AROUND); t++) {
            if (ratios[t] != null) {
                int last = Math.min(MarkPattern.BANDS - 1, band + BANDS_AROUND);
                for (int b = Math.max(0, band - BANDS_AROUND); b <= last; b++) {
                    if (!Float.isNaN(ratios[t][b])) {
                        int slots = t - slot;
                        int bands = b - band;
                        double weight = reliable[t][b] / (1 + slots * slots + bands * bands / 2.0);
                        sum += weight * ratios[t][b];
                        weights += weight;
                    }
                }
            }
        }
        return weights > 0 ? (float) (sum / weights) : 0;
    }
}
