package org.earshot.drill;

import java.time.Instant;
import java.util.UUID;
import org.earshot.audio.Wav;
import org.earshot.clip.ClipFacts;

/** A sound that nobody ever said: three short tones. Its language is "no language", which no queue takes in. */
final class PracticeClip {

    static final String MARK = "drill-";

    private static final int RATE = 16_000;
    private static final double[] HERTZ = {440, 660, 440};
    private static final double LOUDNESS = 0.2;

    private PracticeClip() {}

    static ClipFacts facts(Instant now) {
        return new ClipFacts(
                MARK + UUID.randomUUID(),
                now,
                "zxx-001",
                null,
                null,
                null,
                "practice",
                "drill",
                null,
                true,
                "Practice. Nothing was said; three tones.",
                null,
                null,
                null);
    }

    /** Half a second each, swelling and fading. */
    static byte[] sound() {
        int length = RATE / 2;
        float[] samples = new float[length * HERTZ.length];
        for (int i = 0; i < samples.length; i++) {
            double swell = Math.sin(Math.PI * (i % length) / length);
            samples[i] = (float) (LOUDNESS * swell * Math.sin(2 * Math.PI * HERTZ[i / length] * i / RATE));
        }
        return Wav.write16(samples, RATE);
    }
}
