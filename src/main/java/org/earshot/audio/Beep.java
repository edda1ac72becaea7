package org.earshot.audio;

/** The tone that stands in for what is not to be heard: soft, one kilohertz, with soft edges. Nothing of what was there is left. */
public final class Beep {

    private static final double HERTZ = 1000;

    /** About 10 dB below speech. */
    private static final double LEVEL = 0.035;

    private static final double EDGE_SECONDS = 0.01;

    private Beep() {}

    /** Puts it over 16-bit samples of a WAV of ours, from one millisecond up to another that is no longer part of it. */
    public static void over(byte[] wav, int fromMs, int toMs) {
        int count = (wav.length - Wav.HEADER) / 2;
        int from = (int) Math.min(count, (long) fromMs * Leveller.RATE / 1000);
        int to = (int) Math.min(count, Math.ceilDiv((long) toMs * Leveller.RATE, 1000));
        double edge = EDGE_SECONDS * Leveller.RATE;
        for (int i = from; i < to; i++) {
            double fade = Math.min(1, Math.min(i - from, to - 1 - i) / edge);
            double value = LEVEL * fade * Math.sin(2 * Math.PI * HERTZ * (i - from) / Leveller.RATE);
            short sample = (short) Math.round(value * 32768);
            wav[Wav.HEADER + 2 * i] = (byte) sample;
            wav[Wav.HEADER + 2 * i + 1] = (byte) (sample >> 8);
        }
    }
}
