package org.earshot.disguise;

/**
 * Moves the resonances of speech: in frames of 20 ms the angles of the poles of a prediction of order 20 are raised to a
 * power, and what the prediction left over is played through the moved poles. A frame keeps its energy.
 */
final class McAdams {

    private static final int ORDER = 20;
    private static final int FRAME = 320;
    private static final int HOP = FRAME / 2;

    /** Frames below this energy are silence in 16 bits. */
    private static final double SILENT = FRAME * 1e-10;

    /** A pole further out would ring into the next frames. */
    private static final double FURTHEST = 0.995;

    private static final double[] WINDOW = window();

    private McAdams() {}

    static float[] apply(float[] samples, double alpha) {
        var sum = new double[samples.length + FRAME + HOP];
        var roots = new Roots(ORDER);
        for (int from = -HOP; from < samples.length; from += HOP) {
            var frame = new double[FRAME];
            for (int i = Math.max(0, -from); i < FRAME && from + i < samples.length; i++) {
                frame[i] = samples[from + i] * WINDOW[i];
            }
            double energy = energy(frame);
            var moved = energy < SILENT ? frame : moved(frame, energy, alpha, roots);
            for (int i = 0; i < FRAME; i++) {
                sum[from + HOP + i] += moved[i] * WINDOW[i];
            }
        }
        var out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) sum[HOP + i];
        }
        return out;
    }

    private static double[] moved(double[] frame, double energy, double alpha, Roots roots) {
        var coefficients = Prediction.of(frame, ORDER);
        roots.find(coefficients);
        var residual = Prediction.residual(frame, coefficients);
        var moved = Prediction.synthesised(residual, withAngles(roots, alpha));
        double gain = Math.sqrt(energy / Math.max(energy(moved), SILENT * 1e-6));
        for (int i = 0; i < FRAME; i++) {
            moved[i] *= gain;
        }
        return moved;
    }

    /** The polynomial of the roots with their angles raised to the power; those on the real axis stay. */
    private static double[] withAngles(Roots roots, double alpha) {
        var product = new double[ORDER + 1];
        product[0] = 1;
        int degree = 0;
        for (int i = 0; i < ORDER && degree < ORDER; i++) {
            double radius = Math.min(Math.hypot(roots.re[i], roots.im[i]), FURTHEST);
            double angle = Math.atan2(roots.im[i], roots.re[i]);
            boolean real = Math.abs(roots.im[i]) < 1e-6;
            if (real) {
                degree = times(product, degree, -Math.copySign(radius, roots.re[i]), 0);
            } else if (angle > 0 && degree < ORDER - 1) {
                double raised = Math.min(Math.pow(angle, alpha), Math.PI);
                degree = times(product, degree, -2 * radius * Math.cos(raised), radius * radius);
            }
        }
        return product;
    }

    /** Multiplies by 1 + first z + second z²; answers the new degree. */
    private static int times(double[] product, int degree, double first, double second) {
        int higher = degree + (second == 0 ? 1 : 2);
        for (int i = higher; i > 0; i--) {
            product[i] += first * product[i - 1] + (i > 1 ? second * product[i - 2] : 0);
        }
        return higher;
    }

    private static double energy(double[] frame) {
        double sum = 0;
        for (double value : frame) {
            sum += value * value;
        }
        return sum;
    }

    /** Squared and overlapped by half it adds up to one. */
    private static double[] window() {
        var window = new double[FRAME];
        for (int i = 0; i < FRAME; i++) {
            window[i] = Math.sin(Math.PI * (i + 0.5) / FRAME);
        }
        return window;
    }
}
