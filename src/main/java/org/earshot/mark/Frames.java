package org.earshot.mark;

/** Window shapes. */
final class Frames {

    private Frames() {}

    static float[] hann(int size) {
        var shape = new float[size];
        for (int i = 0; i < size; i++) {
            double sine = Math.sin(Math.PI * (i + 0.5) / size);
            shape[i] = (float) (sine * sine);
        }
        return shape;
    }

    /** The square root of a Hann window: used before and after a change, half-overlapping frames add up to one. */
    static float[] sine(int size) {
        var shape = new float[size];
        for (int i = 0; i < size; i++) {
            shape[i] = (float) Math.sin(Math.PI * (i + 0.5) / size);
        }
        return shape;
    }
}
