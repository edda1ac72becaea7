package org.earshot.bench;

import java.util.Arrays;

/** Many readings of one thing, safe to add to from many threads. */
public final class Samples {

    private double[] readings = new double[1024];
    private int count;

    public synchronized void add(double reading) {
        if (count == readings.length) {
            readings = Arrays.copyOf(readings, count * 2);
        }
        readings[count++] = reading;
    }

    public synchronized int count() {
        return count;
    }

    public synchronized double mean() {
        return Arrays.stream(readings, 0, count).average().orElse(Double.NaN);
    }

    public double max() {
        return percentile(100);
    }

    public synchronized double min() {
        return Arrays.stream(readings, 0, count).min().orElse(Double.NaN);
    }

    /** How many readings are larger than {@code limit}. */
    public synchronized long above(double limit) {
        return Arrays.stream(readings, 0, count)
                .filter(reading -> reading > limit)
                .count();
    }

    /** The smallest reading that at least this share of all readings does not exceed; not a number where there are none. */
    public synchronized double percentile(double share) {
        if (share <= 0 || share > 100) {
            throw new IllegalArgumentException("a share of readings lies above 0 and at most at 100, not at " + share);
        }
        if (count == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(readings, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share / 100 * count) - 1];
    }
}
