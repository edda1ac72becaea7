package org.earshot.clip;

import org.earshot.audio.Decoder;
import org.earshot.audio.Leveller;
import org.earshot.audio.Peaks;
import org.earshot.audio.Wav;

/** What a reviewer will hear and see of a clip, still plain, in memory only. */
record Rendered(
        byte[] wav,
        byte[] peaks,
        int durationMs,
        double loudnessLufs,
        double truePeakDbtp,
        double gainDb,
        boolean damaged) {

    /** The quietest figure that is kept; silence itself has none. */
    private static final double FLOOR = -120;

    static Rendered of(Decoder decoder, byte[] original) {
        var decoded = decoder.decode(original);
        var levelled = Leveller.level(decoded);
        return new Rendered(
                Wav.write16(levelled.samples(), levelled.sampleRate()),
                Peaks.of(levelled),
                levelled.durationMs(),
                finite(levelled.loudnessAfter()),
                finite(levelled.truePeak()),
                finite(levelled.gain()),
                decoded.damaged());
    }

    private static double finite(double decibels) {
        return Double.isNaN(decibels) ? FLOOR : Math.clamp(decibels, FLOOR, -FLOOR);
    }
}
