package org.earshot.mark;

/**
 * Sound as it looks from afar: every 10 ms the loudness of 16 bands, without what lasts. It survives codecs, rooms and other
 * levels, and finds the place where the clip lies.
 */
record Bands(float[][] values, int frames) {

    static final int COUNT = 16;

    private static final int AROUND = 40;
    private static final double LOWEST = 250;
    private static final double HIGHEST = 3400;
    private static final double FLOOR = 1e-5;

    /** @param pitch how many times as high as the clip's the sound's pitch is */
    static Bands of(Spectrogram sound, double pitch) {
        int frames = sound.frames();
        var values = new float[COUNT][frames];
        double most = 0;
        for (int band = 0; band < COUNT; band++) {
            double from = edge(band) * pitch;
            double to = edge(band + 1) * pitch;
            for (int f = 0; f < frames; f++) {
                double power = sound.power(f, from, to);
                values[band][f] = (float) power;
                most = Math.max(most, power);
            }
        }
        for (var band : values) {
            contrast(band, most * FLOOR + 1e-12);
        }
        return new Bands(values, frames);
    }

    /** The same at another tempo: {@code step} frames of these for each of the copy. */
    Bands at(double step) {
        int count = (int) (frames / step);
        var other = new float[COUNT][count];
        for (int f = 0; f < count; f++) {
            double position = f * step;
            int whole = Math.min((int) position, frames - 1);
            int next = Math.min(whole + 1, frames - 1);
            float rest = (float) (position - whole);
            for (int band = 0; band < COUNT; band++) {
                other[band][f] = values[band][whole] + rest * (values[band][next] - values[band][whole]);
            }
        }
        return new Bands(other, count);
    }

    /** For every frame the sum of all squares before it, and of all at the end. */
    double[] powers() {
        var sums = new double[frames + 1];
        for (int f = 0; f < frames; f++) {
            double power = 0;
            for (var band : values) {
                power += band[f] * band[f];
            }
            sums[f + 1] = sums[f] + power;
        }
        return sums;
    }

    private static double edge(int band) {
        return LOWEST * Math.pow(HIGHEST / LOWEST, (double) band / COUNT);
    }

    /** Logarithm, less its mean over 0.8 s, held within bounds. */
    private static void contrast(float[] band, double floor) {
        var sums = new double[band.length + 1];
        for (int f = 0; f < band.length; f++) {
            band[f] = (float) Math.log(band[f] + floor);
            sums[f + 1] = sums[f] + band[f];
        }
        for (int f = 0; f < band.length; f++) {
            int from = Math.max(0, f - AROUND);
            int to = Math.min(band.length, f + AROUND + 1);
            band[f] = Math.clamp(band[f] - (float) ((sums[to] - sums[from]) / (to - from)), -4f, 4f);
        }
    }
}
