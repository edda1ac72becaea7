package org.earshot.audio;

/**
 * Sound brought to one loudness, safe for the ear.
 *
 * @param samples 16 kHz mono, full scale at -1 to 1
 * @param sampleRate always {@link Leveller#RATE}
 * @param loudnessBefore LUFS of the clip as it came; negative infinity for silence
 * @param loudnessAfter LUFS of {@code samples}
 * @param gain dB applied to the whole clip, before any limiting of single peaks
 * @param truePeak dBTP of {@code samples}, never above {@link Leveller#HIGHEST_TRUE_PEAK}
 * @param limited whether single peaks had to be held down
 */
public record Levelled(
        float[] samples,
        int sampleRate,
        double loudnessBefore,
        double loudnessAfter,
        double gain,
        double truePeak,
        boolean limited) {

    /** Length in whole milliseconds, rounded. */
    public int durationMs() {
        return (int) Math.round(samples.length * 1000.0 / sampleRate);
    }
}
