package org.earshot.mark;

/**
 * What each cell of a recording says: above 0 that it was raised, below 0 that it was lowered, the farther the surer. It is
 * computed without any seed. A stranger's signs are independent fair coins to it, so the sum of all votes under them has the
 * mean 0 and as variance the sum of all squares, whatever the recording holds; and it exceeds z standard deviations with a
 * probability of at most exp(-z²/2) (Hoeffding), in practice that of a normal distribution.
 */
final class Evidence {

    /** A layer of cells: those keyed by the listener, or those keyed by the play. */
    record Sum(double votes, double squares) {

        double z() {
            return squares > 0 ? votes / Math.sqrt(squares) : 0;
        }

        Sum and(Sum other) {
            return new Sum(votes + other.votes, squares + other.squares);
        }
    }

    private static final double FARTHEST = 2;
    private static final double LEAST_ASTRAY = 0.01;
    private static final int AROUND = 2;

    private final float[][] votes;
    private final int cells;
    private final int slots;

    private Evidence(float[][] votes, int cells, int slots) {
        this.votes = votes;
        this.cells = cells;
        this.slots = slots;
    }

    static Evidence of(Track track, float[] base) {
        var clip = Cells.of(base);
        return of(
                Ratios.of(Cells.of(track.sound(), track.starts()), clip),
                clip,
                Strength.of(clip, Marking.budget(base)));
    }

    /** A cell's ratio counts by how strongly the cell is marked, against how far cells of its loudness stray. */
    private static Evidence of(float[][] ratios, float[][] clip, float[][] strengths) {
        var levels = new Levels(ratios, clip);
        var astray = astray(ratios, clip, levels);
        var votes = new float[ratios.length][];
        int slots = 0;
        int cells = 0;
        for (int slot = 0; slot < ratios.length; slot++) {
            if (ratios[slot] != null) {
                slots++;
                votes[slot] = new float[MarkPattern.BANDS];
                for (int band = 0; band < MarkPattern.BANDS; band++) {
                    if (!Float.isNaN(ratios[slot][band])) {
                        cells++;
                        double variance = levels.variance(clip[slot][band]) * astray[slot];
                        double bound = FARTHEST * Math.sqrt(variance);
                        votes[slot][band] = (float)
                                (strengths[slot][band] * Math.clamp(ratios[slot][band], -bound, bound) / variance);
                    }
                }
            }
        }
        return new Evidence(votes, cells, slots);
    }

    /** How much farther than elsewhere ratios stray around each slot: much, where the recording holds other sound. */
    private static double[] astray(float[][] ratios, float[][] clip, Levels levels) {
        var sums = new double[ratios.length];
        var counts = new int[ratios.length];
        for (int slot = 0; slot < ratios.length; slot++) {
            for (int band = 0; ratios[slot] != null && band < MarkPattern.BANDS; band++) {
                if (!Float.isNaN(ratios[slot][band])) {
                    double ratio = ratios[slot][band];
                    sums[slot] += ratio * ratio / levels.variance(clip[slot][band]);
                    counts[slot]++;
                }
            }
        }
        var astray = new double[ratios.length];
        for (int slot = 0; slot < ratios.length; slot++) {
            double sum = LEAST_ASTRAY;
            int count = 1;
            for (int t = Math.max(0, slot - AROUND); t <= Math.min(ratios.length - 1, slot + AROUND); t++) {
                sum += sums[t];
                count += counts[t];
            }
            astray[slot] = sum / count;
        }
        return astray;
    }

    /** How many cells could be compared. */
    int cells() {
        return cells;
    }

    /** Seconds of the clip that could be compared. */
    double seconds() {
        return (double) slots * Marking.CELL / Marking.RATE;
    }

    /** How many slots of time the whole clip has. */
    int length() {
        return votes.length;
    }

    Sum listener(long[] signs) {
        return sum(signs, false);
    }

    Sum play(long[] signs) {
        return sum(signs, true);
    }

    private Sum sum(long[] signs, boolean ofPlay) {
        double sum = 0;
        double squares = 0;
        for (int slot = 0; slot < votes.length; slot++) {
            if (votes[slot] != null) {
                long mask = ofPlay ? MarkPattern.playBands(slot) : ~MarkPattern.playBands(slot);
                long raised = signs[slot];
                float part = 0;
                float square = 0;
                for (int band = 0; band < MarkPattern.BANDS; band++) {
                    float vote = votes[slot][band] * (mask >>> band & 1);
                    part += vote * ((raised >>> band & 1) * 2 - 1);
                    square += vote * vote;
                }
                sum += part;
                squares += square;
            }
        }
        return new Sum(sum, squares);
    }
}
