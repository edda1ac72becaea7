package org.earshot.mark;

/**
 * What ratios are like by how loud a cell is in the clip: their mean and how far they stray. Noise makes quiet cells louder than
 * they should be, and drowns them first.
 */
final class Levels {

    /** Of a level, as a logarithm of energy: 2.2 dB. */
    private static final double WIDTH = 0.5;

    private static final int COUNT = 64;

    /** With fewer cells than this a level asks its neighbours. */
    private static final int LEAST = 40;

    private static final double CAPPED = 2;

    private final double loudest;
    private final double[] means = new double[COUNT];
    private final double[] variances = new double[COUNT];

    Levels(float[][] ratios, float[][] clip) {
        double most = Double.MIN_NORMAL;
        for (var row : clip) {
            for (float energy : row) {
                most = Math.max(most, energy);
            }
        }
        loudest = Math.log(most);
        var counts = new int[COUNT];
        var sums = new double[COUNT];
        var squares = new double[COUNT];
        for (int slot = 0; slot < ratios.length; slot++) {
            for (int band = 0; ratios[slot] != null && band < MarkPattern.BANDS; band++) {
                float ratio = ratios[slot][band];
                if (!Float.isNaN(ratio)) {
                    int level = level(clip[slot][band]);
                    counts[level]++;
                    sums[level] += ratio;
                    squares[level] += ratio * ratio;
                }
            }
        }
        for (int level = 0; level < COUNT; level++) {
            int cells = 0;
            double sum = 0;
            double square = 0;
            for (int reach = 0; reach < COUNT && cells < LEAST; reach++) {
                for (int other = level - reach; other <= level + reach; other += Math.max(1, 2 * reach)) {
                    if (other >= 0 && other < COUNT) {
                        cells += counts[other];
                        sum += sums[other];
                        square += squares[other];
                    }
                }
            }
            means[level] = cells > 0 ? sum / cells : 0;
            variances[level] = cells > 0 ? Math.max(square / cells - means[level] * means[level], 1e-4) : 1;
        }
    }

    double mean(float energy) {
        return means[level(energy)];
    }

    double variance(float energy) {
        return variances[level(energy)];
    }

    private int level(float energy) {
        return Math.clamp((int) ((loudest - Math.log(energy)) / WIDTH), 0, COUNT - 1);
    }
}
