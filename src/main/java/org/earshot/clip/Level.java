package org.earshot.clip;

/**
 * How loud a clip was before it was levelled for the ear.
 *
 * @param recordedLufs loudness of the whole as it came
 * @param peakAboveLoudnessDb how far its highest peak stands above that, after levelling, which holds down what is above 20
 */
public record Level(double recordedLufs, double peakAboveLoudnessDb) {}
