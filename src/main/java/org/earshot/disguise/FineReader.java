package org.earshot.disguise;

/** Reads samples at places between them, evenly spaced, by a windowed sinc that lets nothing alias. */
final class FineReader {

    /** Zero crossings on either side. */
    private static final int CROSSINGS = 16;

    private static final int PHASES = 128;

    private FineReader() {}

    /** So many samples, each {@code step} further on; beyond the ends there is silence. */
    static float[] read(float[] samples, double step, int count) {
        double cutoff = Math.min(1, 1 / step) * 0.95;
        int reach = (int) Math.ceil(CROSSINGS / cutoff);
        var table = table(cutoff, reach);
        var out = new float[count];
        for (int i = 0; i < count; i++) {
            double place = i * step;
            int whole = (int) place;
            double phase = (place - whole) * PHASES;
            int lower = (int) phase;
            double share = phase - lower;
            double sum = 0;
            for (int k = Math.max(-reach + 1, -whole); k <= reach && whole + k < samples.length; k++) {
                double weight = table[lower][k + reach - 1] * (1 - share) + table[lower + 1][k + reach - 1] * share;
                sum += weight * samples[whole + k];
            }
            out[i] = (float) sum;
        }
        return out;
    }

    private static double[][] table(double cutoff, int reach) {
        var table = new double[PHASES + 1][2 * reach];
        for (int phase = 0; phase <= PHASES; phase++) {
            for (int k = 0; k < 2 * reach; k++) {
                double distance = k - reach + 1 - (double) phase / PHASES;
                double angle = Math.PI * cutoff * distance;
                double sinc = Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
                double fade = Math.abs(distance) < reach ? Math.cos(Math.PI / 2 * distance / reach) : 0;
                table[phase][k] = cutoff * sinc * fade * fade;
            }
        }
        return table;
    }
}
