package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "turn on the lights, Turn on the lights!, 100",
        "turn on the lights, turn off the lights, 75",
        "turn on the lights, lights the on turn, 25",
        "aprinde lumină, APRINDE lumina, 100",
        "'', '', 100",
        "'', something, 0",
    })
    void countsWordsInTheSameOrder(String one, String other, int percent) {
        assertThat(SameWords.percent(one, other)).isEqualTo(percent);
    }

    @Test
    void itIsTheSameBothWaysAndWholeOnlyForTheSameWords() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String one = words(random);
            String other = words(random);
            int percent = SameWords.percent(one, other);
            assertThat(percent)
                    .as("seed %d: %s / %s", seed, one, other)
                    .isBetween(0, 100)
                    .isEqualTo(SameWords.percent(other, one));
            assertThat(percent == 100).as("seed %d: %s / %s", seed, one, other).isEqualTo(one.equals(other));
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(each -> "abc".substring(random.nextInt(3)).substring(0, 1))
                .collect(Collectors.joining(" "));
    }
}
