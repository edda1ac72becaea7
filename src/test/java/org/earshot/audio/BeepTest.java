package org.earshot.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BeepTest {

    @Test
    void nothingOfWhatWasThereIsLeftAndTheRestIsAsItWas() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int count = random.nextInt(20_000);
            int from = random.nextInt(1500);
            int to = from + 1 + random.nextInt(1500);
            byte[] loud = Wav.write16(filled(count, 0.9f), 16_000);
            byte[] quiet = Wav.write16(filled(count, -0.2f), 16_000);
            byte[] before = loud.clone();
            Beep.over(loud, from, to);
            Beep.over(quiet, from, to);
            for (int at = 0; at < loud.length; at++) {
                boolean inside = at >= Wav.HEADER + 32 * from && at < Wav.HEADER + 32 * to;
                assertThat(loud[at])
                        .as("seed %d, round %d, byte %d", seed, round, at)
                        .isEqualTo(inside ? quiet[at] : before[at]);
            }
        }
    }

    @Test
    void isHeardAndHurtsNobody() {
        byte[] wav = Wav.write16(new float[16_000], 16_000);
        Beep.over(wav, 100, 900);
        int highest = 0;
        int crossings = 0;
        int last = 0;
        for (int at = Wav.HEADER; at < wav.length; at += 2) {
            int sample = (short) ((wav[at] & 0xff) | wav[at + 1] << 8);
            highest = Math.max(highest, Math.abs(sample));
            crossings += last < 0 && sample >= 0 ? 1 : 0;
            last = sample;
        }
        assertThat(highest).isBetween(600, 1500);
        assertThat(crossings).isBetween(795, 801);
    }

    private static float[] filled(int count, float value) {
        var samples = new float[count];
        java.util.Arrays.fill(samples, value);
        return samples;
    }
}
