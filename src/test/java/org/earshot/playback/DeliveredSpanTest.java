package org.earshot.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.earshot.mark.Marking;
import org.junit.jupiter.api.Test;

class DeliveredSpanTest {

    @Test
    void onlyTheSpanOfTheRightIsCutOutInWholeMilliseconds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int seconds = 1 + random.nextInt(5);
            float[] whole = new float[seconds * Marking.RATE];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = i;
            }
            int from = random.nextInt(6000);
            int to = from + 1 + random.nextInt(3000);
            float[] span = Delivery.span(whole, new HeldRight("second-ear", "1", from, to));
            int expected = Math.max(0, Math.min(to, 1000 * seconds) - from) * 16;
            assertThat(span).as("seed %d", seed).hasSize(expected);
            if (expected > 0) {
                assertThat(span[0]).isEqualTo(from * 16);
            }
        }
    }

    @Test
    void aRightToTheWholeClipDeliversAllOfIt() {
        float[] whole = new float[1234];
        assertThat(Delivery.span(whole, HeldRight.whole("lease", "1:1"))).hasSize(1234);
    }

    @Test
    void whatWasNotDeliveredWasNotHeard() {
        assertThat(HeardRules.within(
                        List.of(new HeardRange(0, 500, 1), new HeardRange(600, 900, 2), new HeardRange(1500, 1900, 1)),
                        400,
                        1600))
                .containsExactly(
                        new HeardRange(400, 500, 1), new HeardRange(600, 900, 2), new HeardRange(1500, 1600, 1));
    }
}
