package org.earshot.audio;

/**
 * Makes the rendition that a reviewer hears: 16 kHz mono, -23 LUFS (EBU R 128), no true peak above -3 dBTP, so that a
 * whisper is heard and a scream cannot hurt. Quiet sound is raised by 30 dB at most, silence not at all.
 */
public final class Leveller {

    /** Samples a second of every rendition. */
    public static final int RATE = 16_000;

    /** LUFS. */
    public static final double TARGET = -23;

    /** dBTP. */
    public static final double HIGHEST_TRUE_PEAK = -3;

    private static final double HIGHEST_GAIN = 30;

    /** Holding peaks down takes loudness away; the gain makes up for it this many times. */
    private static final int MAKE_UPS = 2;

    /** The estimate may read 0.2 dB low; that, too, must stay below the highest true peak. */
    private static final float CEILING = (float) Math.pow(10, (HIGHEST_TRUE_PEAK - 0.2) / 20);

    private Leveller() {}

    /** About 5 ms for 5 s of 16 kHz sound; other rates must be resampled and take up to ten times that. */
    public static Levelled level(Decoded sound) {
        var original = Resampler.resample(sound.mono(), sound.sampleRate(), RATE);
        removeOffset(original);
        double before = Loudness.of(RATE, original);
        double gain = before == Double.NEGATIVE_INFINITY ? 0 : Math.min(TARGET - before, HIGHEST_GAIN);
        var levelled = amplified(original, before, gain);
        for (int i = 0; i < MAKE_UPS && levelled.limited() && gain < HIGHEST_GAIN; i++) {
            gain = Math.min(HIGHEST_GAIN, gain + TARGET - levelled.loudnessAfter());
            levelled = amplified(original, before, gain);
        }
        return levelled;
    }

    /**
     * Other samples in the place of a levelled sound's, brought to its loudness and, like it, to no higher true peak; silence
     * stays silent.
     */
    public static Levelled asLoudAs(Levelled sound, float[] samples) {
        double before = Loudness.of(RATE, samples);
        double gain = Double.isFinite(before) && Double.isFinite(sound.loudnessAfter())
                ? Math.min(sound.loudnessAfter() - before, HIGHEST_GAIN)
                : 0;
        var kept = amplified(samples, before, gain);
        for (int i = 0; i < MAKE_UPS && kept.limited() && gain < HIGHEST_GAIN; i++) {
            gain = Math.min(HIGHEST_GAIN, gain + sound.loudnessAfter() - kept.loudnessAfter());
            kept = amplified(samples, before, gain);
        }
        return new Levelled(
                kept.samples(),
                RATE,
                sound.loudnessBefore(),
                kept.loudnessAfter(),
                sound.gain(),
                kept.truePeak(),
                kept.limited());
    }

    private static Levelled amplified(float[] original, double before, double gain) {
        var samples = scaled(original, (float) Math.pow(10, gain / 20));
        var peaks = TruePeak.between(samples, CEILING);
        boolean limited = highest(peaks) > CEILING;
        if (limited) {
            Limiter.limit(samples, peaks, RATE, CEILING);
        }
        float peak = TruePeak.of(samples);
        if (peak > CEILING) {
            samples = scaled(samples, CEILING / peak);
            peak = CEILING;
        }
        double after = limited ? Loudness.of(RATE, samples) : before + gain;
        return new Levelled(samples, RATE, before, after, gain, TruePeak.decibels(peak), limited);
    }

    /** A microphone's constant offset is no sound, and takes room from the peaks. */
    private static void removeOffset(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        float mean = (float) (sum / Math.max(samples.length, 1));
        for (int i = 0; i < samples.length; i++) {
            samples[i] -= mean;
        }
    }

    private static float[] scaled(float[] samples, float factor) {
        var scaled = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = samples[i] * factor;
        }
        return scaled;
    }

    private static float highest(float[] peaks) {
        float highest = 0;
        for (float peak : peaks) {
            highest = Math.max(highest, peak);
        }
        return highest;
    }
}
