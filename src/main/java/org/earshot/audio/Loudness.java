package org.earshot.audio;

/**
 * Loudness in LUFS as ITU-R BS.1770-4 (annex 1) and EBU R 128 define it: K-weighting, blocks of 400 ms that overlap by
 * three quarters, an absolute gate at -70 LUFS and a relative one 10 LU below. Gating is unreliable on short sound, so
 * under 3 s, and where nothing passes the absolute gate, the whole is measured without gates.
 */
final class Loudness {

    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final int SECONDS_TO_GATE = 3;
    private static final int STEPS_A_BLOCK = 4;

    private Loudness() {}

    /** Integrated loudness of channels of equal weight (left, right and centre); negative infinity for silence. */
    static double of(int rate, float[]... channels) {
        int step = rate / 10;
        int frames = channels[0].length;
        var energies = new double[frames / step + 1];
        for (var channel : channels) {
            addWeighted(channel, rate, step, energies);
        }
        double ungated = lufs(sum(energies) / Math.max(frames, 1));
        if (frames < SECONDS_TO_GATE * rate) {
            return ungated;
        }
        var blocks = new double[frames / step - STEPS_A_BLOCK + 1];
        for (int block = 0; block < blocks.length; block++) {
            for (int i = 0; i < STEPS_A_BLOCK; i++) {
                blocks[block] += energies[block + i] / (STEPS_A_BLOCK * step);
            }
        }
        double heard = lufs(meanAbove(blocks, ABSOLUTE_GATE));
        if (heard == Double.NEGATIVE_INFINITY) {
            return ungated;
        }
        return lufs(meanAbove(blocks, Math.max(ABSOLUTE_GATE, heard + RELATIVE_GATE)));
    }

    private static double sum(double[] energies) {
        double sum = 0;
        for (double energy : energies) {
            sum += energy;
        }
        return sum;
    }

    private static double meanAbove(double[] blocks, double gate) {
        double sum = 0;
        int count = 0;
        for (double block : blocks) {
            if (lufs(block) > gate) {
                sum += block;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double lufs(double meanSquare) {
        return -0.691 + 10 * Math.log10(meanSquare);
    }

    /**
     * The two filters of K-weighting as one pass; their coefficients, which BS.1770 tabulates for 48 kHz, follow for
     * any rate from the analogue filters behind that table.
     */
    private static void addWeighted(float[] samples, int rate, int step, double[] energies) {
        double k = Math.tan(Math.PI * 1681.974450955533 / rate);
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        double shelf0 = (high + band * k / q + k * k) / a0;
        double shelf1 = 2 * (k * k - high) / a0;
        double shelf2 = (high - band * k / q + k * k) / a0;
        double shelfBack1 = 2 * (k * k - 1) / a0;
        double shelfBack2 = (1 - k / q + k * k) / a0;
        double low = Math.tan(Math.PI * 38.13547087602444 / rate);
        double lowQ = 0.5003270373238773;
        double b0 = 1 + low / lowQ + low * low;
        double passBack1 = 2 * (low * low - 1) / b0;
        double passBack2 = (1 - low / lowQ + low * low) / b0;
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        double z1 = 0;
        double z2 = 0;
        for (int from = 0, slot = 0; from < samples.length; from += step, slot++) {
            double energy = 0;
            int to = Math.min(samples.length, from + step);
            for (int i = from; i < to; i++) {
                double x = samples[i];
                double y = shelf0 * x + shelf1 * x1 + shelf2 * x2 - shelfBack1 * y1 - shelfBack2 * y2;
                double z = y - 2 * y1 + y2 - passBack1 * z1 - passBack2 * z2;
                x2 = x1;
                x1 = x;
                y2 = y1;
                y1 = y;
                z2 = z1;
                z1 = z;
                energy += z * z;
            }
            energies[slot] += energy;
        }
    }
}
