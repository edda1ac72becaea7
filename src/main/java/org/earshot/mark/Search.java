package org.earshot.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds roughly where a clip lies in a recording, over a grid of speeds, by how its bands rise and fall. */
final class Search {

    /**
     * @param alignment the place
     * @param score how much likelier the bands' likeness is here than by chance
     */
    record Place(Alignment alignment, double score) {

        /** Whether tracking from one would end where tracking from the other does. */
        boolean near(Place other, double seconds) {
            var a = alignment;
            var b = other.alignment;
            double middle = seconds / 2;
            return a.pitchMoved() == b.pitchMoved()
                    && Math.abs(a.speed() - b.speed()) < 1.5 * STEP
                    && Math.abs(a.offset() + middle / a.speed() - b.offset() - middle / b.speed()) < NEAR;
        }
    }

    private static final int STEPS = 5;
    private static final double STEP = 0.01;

    /** Seconds. */
    private static final double NEAR = 0.08;

    /** Less than 0.4 s of a clip is not looked for. */
    private static final int LEAST_FRAMES = 40;

    private static final int PEAKS = 3;

    private final Bands clip;
    private final double[] clipPowers;
    private final double seconds;
    private final List<Place> found = new ArrayList<>();

    private Search(float[] base) {
        this.clip = Bands.of(Spectrogram.of(base), 1);
        this.clipPowers = clip.powers();
        this.seconds = (double) base.length / Marking.RATE;
    }

    /** The best places, best first, no two of them neighbours. */
    static List<Place> places(float[] recording, float[] base, int most) {
        var search = new Search(base);
        var sound = Spectrogram.of(recording);
        var plain = Bands.of(sound, 1);
        for (int step = -STEPS; step <= STEPS; step++) {
            double speed = 1 + step * STEP;
            search.look(plain.at(1 / speed), speed, false);
            if (step != 0) {
                search.look(Bands.of(sound, speed).at(1 / speed), speed, true);
            }
        }
        return search.best(most);
    }

    private List<Place> best(int most) {
        found.sort(Comparator.comparingDouble(Place::score).reversed());
        var best = new ArrayList<Place>();
        for (var place : found) {
            if (best.size() < most && best.stream().noneMatch(better -> better.near(place, seconds))) {
                best.add(place);
            }
        }
        return best;
    }

    private void look(Bands recording, double speed, boolean pitchMoved) {
        if (recording.frames() < LEAST_FRAMES || clip.frames() < LEAST_FRAMES) {
            return;
        }
        var alike = likeness(recording);
        int size = alike.length;
        var powers = recording.powers();
        int first = LEAST_FRAMES - clip.frames();
        var scores = new double[recording.frames() - LEAST_FRAMES - first + 1];
        for (int i = 0; i < scores.length; i++) {
            int lag = first + i;
            int from = Math.max(0, lag);
            int to = Math.min(recording.frames(), lag + clip.frames());
            double power = (powers[to] - powers[from]) * (clipPowers[to - lag] - clipPowers[from - lag]);
            double likeness = power <= 0 ? 0 : Math.max(0, alike[lag < 0 ? lag + size : lag] / Math.sqrt(power));
            scores[i] = -Math.log(1 - Math.min(likeness * likeness, 0.9999)) * (to - from);
        }
        for (int peak = 0; peak < PEAKS; peak++) {
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            if (scores[best] > 0) {
                double offset = (double) (first + best) * Spectrogram.HOP / Marking.RATE / speed;
                found.add(new Place(new Alignment(offset, speed, pitchMoved), scores[best]));
            }
            int around = (int) (NEAR * Marking.RATE / Spectrogram.HOP);
            Arrays.fill(scores, Math.max(0, best - around), Math.min(scores.length, best + around + 1), 0);
        }
    }

    /** The sum of products at every lag, those below zero at the end. */
    private float[] likeness(Bands recording) {
        int size = Integer.highestOneBit(recording.frames() + clip.frames()) * 2;
        var fft = Fft.of(size);
        var sum = new Fft.Spectrum(size);
        var a = new Fft.Spectrum(size);
        var b = new Fft.Spectrum(size);
        for (int band = 0; band < Bands.COUNT; band++) {
            fft.forward(Arrays.copyOf(recording.values()[band], size), a);
            fft.forward(Arrays.copyOf(clip.values()[band], size), b);
            for (int k = 0; k <= size / 2; k++) {
                sum.real[k] += a.real[k] * b.real[k] + a.imaginary[k] * b.imaginary[k];
                sum.imaginary[k] += a.imaginary[k] * b.real[k] - a.real[k] * b.imaginary[k];
            }
        }
        var alike = new float[size];
        fft.inverse(sum, alike);
        return alike;
    }
}
