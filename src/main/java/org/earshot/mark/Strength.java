package org.earshot.mark;

/**
 * By how much each cell of a sound is raised or lowered: every cell by {@value #MOST} of its amplitude, but the loud ones only
 * by as much as leaves the same absolute change in each of them. A listener's cells count one by one and never for more than
 * one, so a change that is spread evenly over many cells says more than the same change in a few loud ones; and noise, which
 * drowns the weak ones, leaves the loud ones alone.
 */
final class Strength {

    /** Share of the amplitude; 1.6 dB up, 1.9 dB down. */
    static final float MOST = 0.2f;

    private static final int MOST_ROUNDS = 50;

    private Strength() {}

    /**
     * The strength of each cell, so that all changes together have the energy {@code budget} or less.
     *
     * @param energies of the cells
     * @param budget in the same units
     */
    static float[][] of(float[][] energies, double budget) {
        double level = level(energies, budget);
        var strengths = new float[energies.length][];
        for (int slot = 0; slot < energies.length; slot++) {
            if (energies[slot] != null) {
                strengths[slot] = new float[MarkPattern.BANDS];
                for (int band = 0; band < MarkPattern.BANDS; band++) {
                    float energy = energies[slot][band];
                    strengths[slot][band] = energy * MOST * MOST <= level ? MOST : (float) Math.sqrt(level / energy);
                }
            }
        }
        return strengths;
    }

    /** The change's energy in every cell that is loud enough for it, found as water finds its level. */
    private static double level(float[][] energies, double budget) {
        double level = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double below = 0;
            int above = 0;
            for (var row : energies) {
                if (row != null) {
                    for (float energy : row) {
                        double full = energy * MOST * MOST;
                        if (full <= level) {
                            below += full;
                        } else {
                            above++;
                        }
                    }
                }
            }
            double next = above == 0 ? level : (budget - below) / above;
            if (above == 0 || next <= level * (1 + 1e-6)) {
                break;
            }
            level = next;
        }
        return level;
    }
}
