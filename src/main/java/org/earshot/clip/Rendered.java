package org.earshot.clip;

import org.earshot.audio.Decoded;
import org.earshot.audio.Decoder;
import org.earshot.audio.Levelled;
import org.earshot.audio.Leveller;
import org.earshot.audio.Peaks;
import org.earshot.audio.Wav;
import org.earshot.disguise.Disguise;

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

    /** As it was recorded, levelled. */
    static Rendered of(Decoder decoder, byte[] original) {
        var decoded = decoder.decode(original);
        return of(decoded, Leveller.level(decoded));
    }

    static Rendered disguised(Decoder decoder, byte[] original, Disguises.Drawn drawn) {
        var decoded = decoder.decode(original);
        return of(decoded, Disguise.of(Leveller.level(decoded), drawn.strength(), drawn.seed()));
    }

    private static Rendered of(Decoded decoded, Levelled levelled) {
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
