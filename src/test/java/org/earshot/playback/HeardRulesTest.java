package org.earshot.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeardRulesTest {

    @Test
    void theHeardShareIsThatOfEveryMillisecondCountedOnce() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            int duration = 1 + random.nextInt(300);
            boolean[] heard = new boolean[duration];
            List<HeardRange> ranges = new ArrayList<>();
            for (int i = random.nextInt(10); i > 0; i--) {
                int from = random.nextInt(duration + 20);
                int to = from + 1 + random.nextInt(80);
                ranges.add(new HeardRange(from, to, 1));
                for (int ms = from; ms < Math.min(to, duration); ms++) {
                    heard[ms] = true;
                }
            }
            int count = 0;
            for (boolean one : heard) {
                count += one ? 1 : 0;
            }
            assertThat(HeardRules.percent(ranges, duration)).isEqualTo(count * 100 / duration);
        }
    }

    @Test
    void whatIsBelievedLiesInTheClipAndTookNoLongerThanThereWasTime() {
        Random random = new Random(13);
        for (int round = 0; round < 2000; round++) {
            int duration = 1 + random.nextInt(5000);
            double passed = random.nextInt(6000) - 100;
            List<HeardRange> reported = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                reported.add(new HeardRange(
                        random.nextInt(8000) - 1000,
                        random.nextInt(8000) - 1000,
                        random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() * 5 - 1));
            }
            List<HeardRange> believed = HeardRules.believable(reported, duration, passed);
            assertThat(HeardRules.spentMs(believed)).isLessThanOrEqualTo(Math.max(0, passed) + 1e-6);
            assertThat(believed).allSatisfy(range -> {
                assertThat(range.fromMs()).isNotNegative();
                assertThat(range.toMs()).isGreaterThan(range.fromMs()).isLessThanOrEqualTo(duration);
                assertThat(range.speed()).isBetween(HeardRules.SLOWEST, HeardRules.FASTEST);
            });
        }
    }

    @Test
    void anHonestReportIsBelievedWhole() {
        List<HeardRange> ranges = List.of(new HeardRange(0, 2000, 2), new HeardRange(1000, 3000, 1));
        assertThat(HeardRules.believable(ranges, 3000, 3000)).isEqualTo(ranges);
    }

    @Test
    void theRangeInWhichTimeRunsOutIsCutShort() {
        assertThat(HeardRules.believable(List.of(new HeardRange(0, 3000, 1), new HeardRange(0, 10, 1)), 3000, 1500))
                .containsExactly(new HeardRange(0, 1500, 1));
    }
}
