package org.earshot.mark;

/** The spectrum of real signals of one length, a power of two, and back. Tables are made once; safe for many threads. */
final class Fft {

    private final int size;
    private final int half;
    private final float[] cos;
    private final float[] sin;
    private final int[] reversed;

    Fft(int size) {
        this.size = size;
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
    }

    /** Bins 0 to half the size, of {@code size} samples. */
    void forward(float[] signal, float[] real, float[] imaginary) {
        for (int i = 0; i < half; i++) {
            int from = 2 * reversed[i];
            real[i] = signal[from];
            imaginary[i] = signal[from + 1];
        }
        butterflies(real, imaginary);
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

    /** The signal of a spectrum as {@link #forward} gives it; destroys the spectrum. */
    void inverse(float[] real, float[] imaginary, float[] signal) {
        float[] a = new float[half];
        float[] b = new float[half];
        inverse(real, imaginary, signal, a, b);
    }

    void inverse(float[] real, float[] imaginary, float[] signal, float[] a, float[] b) {
        for (int k = 0; k < half; k++) {
            int m = half - k;
            float evenReal = (real[k] + real[m]) / 2;
            float evenImaginary = (imaginary[k] - imaginary[m]) / 2;
            float turnedReal = (real[k] - real[m]) / 2;
            float turnedImaginary = (imaginary[k] + imaginary[m]) / 2;
            float oddReal = turnedReal * cos[k] - turnedImaginary * sin[k];
            float oddImaginary = turnedReal * sin[k] + turnedImaginary * cos[k];
            // Conjugated on the way in and out, the same butterflies go backwards.
            a[reversed[k]] = evenReal - oddImaginary;
            b[reversed[k]] = -(evenImaginary + oddReal);
        }
        butterflies(a, b);
        float scale = 1f / half;
        for (int i = 0; i < half; i++) {
            signal[2 * i] = a[i] * scale;
            signal[2 * i + 1] = -b[i] * scale;
        }
    }

    private void butterflies(float[] real, float[] imaginary) {
        for (int width = 1; width < half; width *= 2) {
            int step = half / width;
            for (int start = 0; start < half; start += 2 * width) {
                for (int k = 0; k < width; k++) {
                    int i = start + k;
                    int j = i + width;
                    float c = cos[k * step];
                    float s = sin[k * step];
                    float turnedReal = c * real[j] + s * imaginary[j];
                    float turnedImaginary = c * imaginary[j] - s * real[j];
                    real[j] = real[i] - turnedReal;
                    imaginary[j] = imaginary[i] - turnedImaginary;
                    real[i] += turnedReal;
                    imaginary[i] += turnedImaginary;
                }
            }
        }
    }
}
