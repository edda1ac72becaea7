package org.earshot.disguise;

/** Linear prediction of a short stretch of sound: what the vocal tract does to it, apart from what the vocal folds do. */
final class Prediction {

    /** Against frames that are silent or one pure tone, where the prediction would be exact and its filter unstable. */
    private static final double NOISE_FLOOR = 1e-5;

    private static final double SILENCE = 1e-9;

    private Prediction() {}

    /** The coefficients, the first of them 1, by autocorrelation and Levinson's recursion. */
    static double[] of(double[] frame, int order) {
        var correlation = new double[order + 1];
        for (int lag = 0; lag <= order; lag++) {
            double sum = 0;
            for (int i = lag; i < frame.length; i++) {
                sum += frame[i] * frame[i - lag];
            }
            correlation[lag] = sum;
        }
        correlation[0] = correlation[0] * (1 + NOISE_FLOOR) + SILENCE;
        var coefficients = new double[order + 1];
        coefficients[0] = 1;
        var before = new double[order + 1];
        double error = correlation[0];
        for (int step = 1; step <= order; step++) {
            double reflection = correlation[step];
            for (int i = 1; i < step; i++) {
                reflection += coefficients[i] * correlation[step - i];
            }
            reflection = -reflection / error;
            System.arraycopy(coefficients, 0, before, 0, step);
            for (int i = 1; i < step; i++) {
                coefficients[i] = before[i] + reflection * before[step - i];
            }
            coefficients[step] = reflection;
            error *= 1 - reflection * reflection;
        }
        return coefficients;
    }

    /** What the prediction leaves over of the frame. */
    static double[] residual(double[] frame, double[] coefficients) {
        var rest = new double[frame.length];
        for (int i = 0; i < frame.length; i++) {
            double sum = 0;
            for (int k = 0; k < coefficients.length && k <= i; k++) {
                sum += coefficients[k] * frame[i - k];
            }
            rest[i] = sum;
        }
        return rest;
    }

    /** The opposite of {@link #residual}. */
    static double[] synthesised(double[] residual, double[] coefficients) {
        var frame = new double[residual.length];
        for (int i = 0; i < residual.length; i++) {
            double sum = residual[i];
            for (int k = 1; k < coefficients.length && k <= i; k++) {
                sum -= coefficients[k] * frame[i - k];
            }
            frame[i] = sum;
        }
        return frame;
    }
}
