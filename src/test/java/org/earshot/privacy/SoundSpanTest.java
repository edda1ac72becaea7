package org.earshot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.earshot.review.PrivateFlag;
import org.earshot.shared.Verdict;
import org.junit.jupiter.api.Test;

class SoundSpanTest {

    @Test
    void coversEverythingThatWasMarkedAndIsNothingWithoutAMark() {
        assertThat(SoundSpan.covering(List.of())).isNull();
        assertThat(SoundSpan.covering(List.of(flag(null, null)))).isNull();
        assertThat(SoundSpan.covering(List.of(flag(300, 500), flag(null, null), flag(100, 350))))
                .isEqualTo(new SoundSpan(100, 500));
    }

    @Test
    void whatMayBeMaskedLiesInTheClipAndIsNeverLessThanWasMarked() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            int duration = 1 + random.nextInt(1000);
            var marked = new ArrayList<PrivateFlag>();
            for (int i = random.nextInt(3); i > 0; i--) {
                int from = random.nextInt(duration);
                marked.add(flag(from, from + 1 + random.nextInt(500)));
            }
            SoundSpan least = SoundSpan.covering(marked);
            var asked = new SoundSpan(random.nextInt(1200) - 100, random.nextInt(1200) - 100);
            boolean inside = asked.fromMs() >= 0 && asked.fromMs() < asked.toMs() && asked.fromMs() < duration;
            boolean enough = least == null
                    || asked.fromMs() <= least.fromMs() && asked.toMs() >= Math.min(least.toMs(), duration);

            assertThat(asked.mayBeMasked(duration, least) instanceof Verdict.Allowed)
                    .as("seed %d: %s of %d ms with %s", seed, asked, duration, least)
                    .isEqualTo(inside && enough);
        }
    }

    private static PrivateFlag flag(
            @org.jspecify.annotations.Nullable Integer from, @org.jspecify.annotations.Nullable Integer to) {
        return new PrivateFlag(Instant.EPOCH, from, to, null);
    }
}
