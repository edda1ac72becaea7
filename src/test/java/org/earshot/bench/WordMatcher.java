package org.earshot.bench;

import java.util.ArrayList;
import java.util.List;

/** A plain recogniser of words: the nearest example by dynamic time warping. What it still tells apart, people can as well. */
final class WordMatcher {

    private WordMatcher() {}

    /** Share of the sounds whose nearest example, never the same clip, says the same words. */
    static double right(List<List<double[]>> heard, List<List<double[]>> examples, List<String> words) {
        int right = 0;
        for (int i = 0; i < heard.size(); i++) {
            double nearest = Double.POSITIVE_INFINITY;
            String said = "";
            for (int j = 0; j < examples.size(); j++) {
                double distance = i == j ? Double.POSITIVE_INFINITY : distance(heard.get(i), examples.get(j));
                if (distance < nearest) {
                    nearest = distance;
                    said = words.get(j);
                }
            }
            right += said.equals(words.get(i)) ? 1 : 0;
        }
        return (double) right / heard.size();
    }

    /** Every second frame, normalised. */
    static List<double[]> features(float[] samples) {
        List<double[]> frames = Mfcc.normalised(Mfcc.of(samples));
        List<double[]> thinned = new ArrayList<>();
        for (int i = 0; i < frames.size(); i += 2) {
            thinned.add(frames.get(i));
        }
        return thinned;
    }

    private static double distance(List<double[]> one, List<double[]> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Double.MAX_VALUE;
        }
        var row = new double[other.size()];
        for (int i = 0; i < one.size(); i++) {
            double diagonal = i == 0 ? 0 : Double.POSITIVE_INFINITY;
            double left = Double.POSITIVE_INFINITY;
            for (int j = 0; j < row.length; j++) {
                double up = i == 0 ? Double.POSITIVE_INFINITY : row[j];
                double best = Math.min(diagonal, Math.min(up, left));
                diagonal = up;
                left = (best == Double.POSITIVE_INFINITY ? 0 : best) + apart(one.get(i), other.get(j));
                row[j] = left;
            }
        }
        return row[row.length - 1] / (one.size() + other.size());
    }

    /** The first twelve coefficients: the higher ones say more about the voice than about the word. */
    private static double apart(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }
}
