package org.earshot.bench;

import java.util.List;

/** One speaker as a Gaussian over cepstral frames, with all its covariances. */
final class VoiceModel {

    private static final int SIZE = Mfcc.COUNT;

    /** Keeps a model of few frames from being sharper than it can know. */
    private static final double SHRINKAGE = 0.1;

    private final double[] mean = new double[SIZE];
    private final double[][] root = new double[SIZE][SIZE];
    private double logVolume;

    VoiceModel(List<double[]> frames) {
        for (double[] frame : frames) {
            for (int i = 0; i < SIZE; i++) {
                mean[i] += frame[i] / frames.size();
            }
        }
        var covariance = new double[SIZE][SIZE];
        for (double[] frame : frames) {
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += (frame[i] - mean[i]) * (frame[j] - mean[j]) / frames.size();
                }
            }
        }
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] *= 1 - SHRINKAGE;
            }
            covariance[i][i] += 1e-3;
        }
        decompose(covariance);
    }

    private void decompose(double[][] covariance) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-6)) : sum / root[j][j];
            }
            logVolume += Math.log(root[i][i]);
        }
    }

    /** Mean log likelihood of a frame, up to a constant. */
    double likelihood(List<double[]> frames) {
        double sum = 0;
        var rest = new double[SIZE];
        for (double[] frame : frames) {
            double distance = 0;
            for (int i = 0; i < SIZE; i++) {
                double value = frame[i] - mean[i];
                for (int k = 0; k < i; k++) {
                    value -= root[i][k] * rest[k];
                }
                rest[i] = value / root[i][i];
                distance += rest[i] * rest[i];
            }
            sum -= distance / 2;
        }
        return sum / frames.size() - logVolume;
    }

    /** Which of the models is likeliest. */
    static int likeliest(List<VoiceModel> models, List<double[]> frames) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < models.size(); i++) {
            double likelihood = models.get(i).likelihood(frames);
            if (likelihood > highest) {
                highest = likelihood;
                best = i;
            }
        }
        return best;
    }
}
