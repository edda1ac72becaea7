package org.earshot.mark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The spectrum of real signals of one length, a power of two from 8 on, and back. Safe for many threads. */
final class Fft {

    private static final Map<Integer, Fft> KNOWN = new ConcurrentHashMap<>();

    /** Bins 0 to half the size of a signal, and room to compute in. Not for many threads. */
    static final class Spectrum {

        final float[] real;
        final float[] imaginary;
        private final float[] a;
        private final float[] b;

        Spectrum(int size) {
            real = new float[size / 2 + 1];
            imaginary = new float[size / 2 + 1];
            a = new float[size / 2];
            b = new float[size / 2];
        }

        float power(int bin) {
            return real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
        }
    }

    private final int half;
    private final float[] cos;
    private final float[] sin;
    private final int[] reversed;

    /** Turns of the passes one after the other, so that each pass reads its own in a row. */
    private final float[][] turns;

    private Fft(int size) {
        this.half = size / 2;
        this.cos = new float[half];
        this.sin = new float[half];
        this.reversed = new int[half];
        int bits = Integer.numberOfTrailingZeros(half);
        for (int i = 0; i < half; i++) {
            cos[i] = (float) Math.cos(2 * Math.PI * i / size);
            sin[i] = (float) Math.sin(2 * Math.PI * i / size);
            reversed[i] = Integer.reverse(i) >>> (32 - bits);
        }
        this.turns = new float[bits + 1][];
        for (int width = 1, pass = 0; width < half; width *= 2, pass++) {
            turns[pass] = new float[2 * width];
            for (int k = 0; k < width; k++) {
                turns[pass][k] = (float) Math.cos(Math.PI * k / width);
                turns[pass][width + k] = (float) Math.sin(Math.PI * k / width);
            }
        }
    }

    static Fft of(int size) {
        return KNOWN.computeIfAbsent(size, Fft::new);
    }

    void forward(float[] signal, Spectrum into) {
        var real = into.real;
        var imaginary = into.imaginary;
        for (int i = 0; i < half; i++) {
            int from = 2 * reversed[i];
            real[i] = signal[from];
            imaginary[i] = signal[from + 1];
        }
        passes(real, imaginary);
        real[half] = real[0] - imaginary[0];
        real[0] += imaginary[0];
        imaginary[0] = 0;
        imaginary[half] = 0;
        for (int k = 1; k <= half / 2; k++) {
            int m = half - k;
            float evenReal = (real[k] + real[m]) / 2;
            float evenImaginary = (imaginary[k] - imaginary[m]) / 2;
            float oddReal = (imaginary[k] + imaginary[m]) / 2;
            float oddImaginary = (real[m] - real[k]) / 2;
            float turnedReal = cos[k] * oddReal + sin[k] * oddImaginary;
            float turnedImaginary = cos[k] * oddImaginary - sin[k] * oddReal;
            real[k] = evenReal + turnedReal;
            imaginary[k] = evenImaginary + turnedImaginary;
            real[m] = evenReal - turnedReal;
            imaginary[m] = turnedImaginary - evenImaginary;
        }
    }

    void inverse(Spectrum spectrum, float[] into) {
        var real = spectrum.real;
        var imaginary = spectrum.imaginary;
        var a = spectrum.a;
        var b = spectrum.b;
        for (int k = 0; k < half; k++) {
            int m = half - k;
            float evenReal = (real[k] + real[m]) / 2;
            float evenImaginary = (imaginary[k] - imaginary[m]) / 2;
            float turnedReal = (real[k] - real[m]) / 2;
            float turnedImaginary = (imaginary[k] + imaginary[m]) / 2;
            float oddReal = turnedReal * cos[k] - turnedImaginary * sin[k];
            float oddImaginary = turnedReal * sin[k] + turnedImaginary * cos[k];
            // Conjugated on the way in and out, the same passes go backwards.
            a[reversed[k]] = evenReal - oddImaginary;
            b[reversed[k]] = -(evenImaginary + oddReal);
        }
        passes(a, b);
        float scale = 1f / half;
        for (int i = 0; i < half; i++) {
            into[2 * i] = a[i] * scale;
            into[2 * i + 1] = -b[i] * scale;
        }
    }

    private void passes(float[] real, float[] imaginary) {
        int width = 1;
        int pass = 0;
        if (Integer.numberOfTrailingZeros(half) % 2 == 1) {
            for (int i = 0; i < half; i += 2) {
                float r = real[i + 1];
                float m = imaginary[i + 1];
                real[i + 1] = real[i] - r;
                imaginary[i + 1] = imaginary[i] - m;
                real[i] += r;
                imaginary[i] += m;
            }
            width = 2;
            pass = 1;
        }
        for (; width < half; width *= 4, pass += 2) {
            for (int start = 0; start < half; start += 4 * width) {
                fours(real, imaginary, start, width, turns[pass], turns[pass + 1]);
            }
        }
    }

    /** Two passes of two at once: every number is loaded and stored half as often. */
    private static void fours(float[] real, float[] imaginary, int start, int width, float[] first, float[] second) {
        for (int k = 0; k < width; k++) {
            int i = start + k;
            int j = i + width;
            int l = j + width;
            int n = l + width;
            float c = first[k];
            float s = first[width + k];
            float br = c * real[j] + s * imaginary[j];
            float bi = c * imaginary[j] - s * real[j];
            float dr = c * real[n] + s * imaginary[n];
            float di = c * imaginary[n] - s * real[n];
            float ar = real[i] + br;
            float ai = imaginary[i] + bi;
            br = real[i] - br;
            bi = imaginary[i] - bi;
            float er = real[l] + dr;
            float ei = imaginary[l] + di;
            dr = real[l] - dr;
            di = imaginary[l] - di;
            c = second[k];
            s = second[2 * width + k];
            float fr = c * er + s * ei;
            float fi = c * ei - s * er;
            float gr = c * dr + s * di;
            float gi = c * di - s * dr;
            real[i] = ar + fr;
            imaginary[i] = ai + fi;
            real[l] = ar - fr;
            imaginary[l] = ai - fi;
            real[j] = br + gi;
            imaginary[j] = bi - gr;
            real[n] = br - gi;
            imaginary[n] = bi + gr;
        }
    }
}
