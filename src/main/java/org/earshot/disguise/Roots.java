package org.earshot.disguise;

/**
 * The roots of a real polynomial whose first coefficient is 1, by Aberth's method: all at once, each pushed off by the others.
 * It starts from the roots it found last, since those of the next frame of speech lie close by.
 */
final class Roots {

    private static final int MOST_ROUNDS = 40;
    private static final double CLOSE_ENOUGH = 1e-7;

    private final int count;
    final double[] re;
    final double[] im;

    Roots(int count) {
        this.count = count;
        this.re = new double[count];
        this.im = new double[count];
        scatter();
    }

    /** On a circle inside the unit circle, off its axis: conjugates must be able to part. */
    private void scatter() {
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count + 0.4;
            re[i] = 0.85 * Math.cos(angle);
            im[i] = 0.85 * Math.sin(angle);
        }
    }

    /** Finds them; afterwards {@link #re} and {@link #im} hold them, at worst roughly. */
    void find(double[] coefficients) {
        if (!settle(coefficients)) {
            scatter();
            settle(coefficients);
        }
    }

    private boolean settle(double[] coefficients) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double furthest = 0;
            for (int i = 0; i < count; i++) {
                furthest = Math.max(furthest, step(coefficients, i));
            }
            if (furthest < CLOSE_ENOUGH) {
                return true;
            }
            if (!Double.isFinite(furthest)) {
                scatter();
            }
        }
        return false;
    }

    /** Moves one root; answers how far. */
    private double step(double[] coefficients, int which) {
        double x = re[which];
        double y = im[which];
        double valueRe = 1;
        double valueIm = 0;
        double slopeRe = 0;
        double slopeIm = 0;
        for (int k = 1; k <= count; k++) {
            double nextSlopeRe = slopeRe * x - slopeIm * y + valueRe;
            slopeIm = slopeRe * y + slopeIm * x + valueIm;
            slopeRe = nextSlopeRe;
            double nextRe = valueRe * x - valueIm * y + coefficients[k];
            valueIm = valueRe * y + valueIm * x;
            valueRe = nextRe;
        }
        double size = valueRe * valueRe + valueIm * valueIm;
        if (size == 0) {
            return 0;
        }
        // The step is 1 / (slope / value - push), so that a slope of nought does no harm.
        double pushRe = (slopeRe * valueRe + slopeIm * valueIm) / size;
        double pushIm = (slopeIm * valueRe - slopeRe * valueIm) / size;
        for (int other = 0; other < count; other++) {
            double dx = x - re[other];
            double dy = y - im[other];
            double distance = dx * dx + dy * dy;
            if (other != which && distance > 0) {
                pushRe -= dx / distance;
                pushIm += dy / distance;
            }
        }
        double strength = pushRe * pushRe + pushIm * pushIm;
        if (strength == 0) {
            return 0;
        }
        re[which] = x - pushRe / strength;
        im[which] = y + pushIm / strength;
        return 1 / Math.sqrt(strength);
    }
}
