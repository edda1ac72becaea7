package org.earshot.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What speaker and word recognisers look at: 19 mel-frequency cepstral coefficients of frames of 25 ms, every 10 ms, where somebody speaks. */
final class Mfcc {

    static final int COUNT = 19;

    private static final int FRAME = 400;
    private static final int HOP = 160;
    private static final int FFT = 512;
    private static final int BANDS = 26;

    /** Frames this much weaker than the strongest are pauses. */
    private static final double PAUSE_DB = 30;

    private static final double[][] FILTERS = filters();

    private Mfcc() {}

    static List<double[]> of(float[] samples) {
        List<double[]> frames = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        var re = new double[FFT];
        var im = new double[FFT];
        for (int from = 0; from + FRAME <= samples.length; from += HOP) {
            Arrays.fill(re, 0);
            Arrays.fill(im, 0);
            double energy = 1e-9;
            for (int i = 0; i < FRAME; i++) {
                re[i] = samples[from + i] * (0.54 - 0.46 * Math.cos(2 * Math.PI * i / (FRAME - 1)));
                energy += re[i] * re[i];
            }
            levels.add(10 * Math.log10(energy));
            transform(re, im);
            frames.add(cepstrum(re, im));
        }
        double loudest = levels.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<double[]> spoken = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            if (levels.get(i) > loudest - PAUSE_DB) {
                spoken.add(frames.get(i));
            }
        }
        return spoken;
    }

    /** Each coefficient with its mean taken away and its spread made one. */
    static List<double[]> normalised(List<double[]> frames) {
        var mean = new double[COUNT];
        var spread = new double[COUNT];
        for (double[] frame : frames) {
            for (int i = 0; i < COUNT; i++) {
                mean[i] += frame[i] / frames.size();
            }
        }
        for (double[] frame : frames) {
            for (int i = 0; i < COUNT; i++) {
                spread[i] += (frame[i] - mean[i]) * (frame[i] - mean[i]) / frames.size();
            }
        }
        List<double[]> same = new ArrayList<>();
        for (double[] frame : frames) {
            var one = new double[COUNT];
            for (int i = 0; i < COUNT; i++) {
                one[i] = (frame[i] - mean[i]) / Math.sqrt(spread[i] + 1e-9);
            }
            same.add(one);
        }
        return same;
    }

    private static double[] cepstrum(double[] re, double[] im) {
        var bands = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            double sum = 1e-8;
            for (int bin = 0; bin <= FFT / 2; bin++) {
                sum += FILTERS[band][bin] * (re[bin] * re[bin] + im[bin] * im[bin]);
            }
            bands[band] = Math.log(sum);
        }
        var cepstrum = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            for (int band = 0; band < BANDS; band++) {
                cepstrum[i] += bands[band] * Math.cos(Math.PI / BANDS * (i + 1) * (band + 0.5));
            }
        }
        return cepstrum;
    }

    private static double[][] filters() {
        var edges = new double[BANDS + 2];
        double low = mel(80);
        double high = mel(7600);
        for (int i = 0; i < edges.length; i++) {
            double mel = low + (high - low) * i / (edges.length - 1);
            edges[i] = 700 * (Math.pow(10, mel / 2595) - 1) * FFT / 16_000;
        }
        var filters = new double[BANDS][FFT / 2 + 1];
        for (int band = 0; band < BANDS; band++) {
            for (int bin = 0; bin <= FFT / 2; bin++) {
                double up = (bin - edges[band]) / (edges[band + 1] - edges[band]);
                double down = (edges[band + 2] - bin) / (edges[band + 2] - edges[band + 1]);
                filters[band][bin] = Math.max(0, Math.min(up, down));
            }
        }
        return filters;
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private static void transform(double[] re, double[] im) {
        for (int i = 1, j = 0; i < FFT; i++) {
            int bit = FFT >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double swap = re[i];
                re[i] = re[j];
                re[j] = swap;
            }
        }
        for (int size = 2; size <= FFT; size *= 2) {
            for (int k = 0; k < size / 2; k++) {
                double cos = Math.cos(-2 * Math.PI * k / size);
                double sin = Math.sin(-2 * Math.PI * k / size);
                for (int a = k; a < FFT; a += size) {
                    int b = a + size / 2;
                    double x = re[b] * cos - im[b] * sin;
                    double y = re[b] * sin + im[b] * cos;
                    re[b] = re[a] - x;
                    im[b] = im[a] - y;
                    re[a] += x;
                    im[a] += y;
                }
            }
        }
    }
}
