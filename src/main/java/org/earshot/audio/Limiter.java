package org.earshot.audio;

/**
 * Holds single peaks down without making the rest quieter: it looks 5 ms ahead, turns down in time and turns up again
 * within a tenth of a second, so that a slammed door in quiet speech does not hurt and the speech can still be heard.
 */
final class Limiter {

    private static final double AHEAD_SECONDS = 0.005;
    private static final double RELEASE_SECONDS = 0.08;

    private Limiter() {}

    /** Changes {@code samples} so that no peak, as {@code peaks} gives them for each sample, is above {@code ceiling}. */
    static void limit(float[] samples, float[] peaks, int rate, float ceiling) {
        int ahead = (int) (rate * AHEAD_SECONDS);
        var gains = smoothed(released(lowestAround(peaks, ceiling, ahead), rate), ahead);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= gains[i];
        }
    }

    /** Every gain that a peak demands, spread over {@code reach} samples to both sides. */
    private static float[] lowestAround(float[] peaks, float ceiling, int reach) {
        int count = peaks.length;
        var demanded = new float[count];
        for (int i = 0; i < count; i++) {
            float peak = Math.max(peaks[i], i > 0 ? peaks[i - 1] : 0);
            demanded[i] = peak > ceiling ? ceiling / peak : 1;
        }
        var lowest = new float[count];
        var window = new int[count];
        int first = 0;
        int last = 0;
        for (int i = 0; i < count + reach; i++) {
            if (i < count) {
                while (last > first && demanded[window[last - 1]] >= demanded[i]) {
                    last--;
                }
                window[last++] = i;
            }
            int middle = i - reach;
            if (middle >= 0) {
                while (window[first] < middle - reach) {
                    first++;
                }
                lowest[middle] = demanded[window[first]];
            }
        }
        return lowest;
    }

    private static float[] released(float[] gains, int rate) {
        float share = (float) (1 - Math.exp(-1 / (RELEASE_SECONDS * rate)));
        float gain = 1;
        for (int i = 0; i < gains.length; i++) {
            gain = Math.min(gains[i], gain + (1 - gain) * share);
            gains[i] = gain;
        }
        return gains;
    }

    /** The mean over {@code reach} samples to both sides; beyond the ends the first and last gain go on. */
    private static float[] smoothed(float[] gains, int reach) {
        var mean = new float[gains.length];
        double sum = 0;
        int width = 2 * reach + 1;
        for (int i = -reach; i < gains.length + reach; i++) {
            sum += edge(gains, i);
            sum -= i - width >= -reach ? edge(gains, i - width) : 0;
            if (i - reach >= 0) {
                mean[i - reach] = (float) (sum / width);
            }
        }
        return mean;
    }

    private static float edge(float[] gains, int i) {
        return gains[Math.clamp(i, 0, gains.length - 1)];
    }
}
