package org.earshot.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.earshot.disclosure.Range.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 15",
        "1, 10, 0, 15",
        "2, 10, 20, 25",
        "8, 10, 80, 85",
        "9, 10, 90, 100",
        "10, 10, 90, 100",
        "1, 19, 0, 10",
        "2, 19, 10, 15",
        "18, 19, 90, 100",
        "7, 40, 15, 20"
    })
    void tellsAShareInBandsOfFivePercentWithWiderEnds(int count, int people, int from, int to) {
        assertThat(Range.of(count, people)).isEqualTo(new Range(from, to));
    }

    @Test
    void noRangeSaysThatAllOrNoneOfAGroupDidSomething() {
        for (int people = 10; people <= 200; people++) {
            assertThat(Range.of(0, people)).isEqualTo(Range.of(1, people));
            assertThat(Range.of(people, people)).isEqualTo(Range.of(people - 1, people));
            for (int count = 0; count <= people; count++) {
                Range range = Range.of(count, people);
                assertThat(100.0 * count / people).isBetween((double) range.from(), (double) range.to());
            }
        }
    }

    @Test
    void refusesFewerThanTen() {
        assertThatThrownBy(() -> Range.of(3, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cohort(1, new Team(1, "de"), Set.of(1L, 2L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTotalIsWorkedOutFromWhatIsToldAndHoldsTheTruth() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int parts = 1 + random.nextInt(6);
            int[] people = random.ints(parts, 10, 20).toArray();
            int[] counts = java.util.Arrays.stream(people)
                    .map(each -> random.nextInt(each + 1))
                    .toArray();
            List<Told> told = java.util.stream.IntStream.range(0, parts)
                    .mapToObj(part -> new Told(people[part], Range.of(counts[part], people[part])))
                    .toList();
            double share = 100.0
                    * java.util.Arrays.stream(counts).sum()
                    / java.util.Arrays.stream(people).sum();
            Range range = Range.together(told);
            assertThat(share).as("seed " + seed).isBetween((double) range.from(), (double) range.to());
        }
    }

    @Test
    void aWeekIsWithheldWhenSomebodyOfTheCohortWasAway() {
        Set<Long> people = LongStream.rangeClosed(1, 12).boxed().collect(Collectors.toSet());
        var cohort = new Cohort(1, new Team(1, "de"), people);
        Map<String, Set<Long>> counted = Map.of("breaks", Set.of(1L, 2L, 3L, 99L));

        assertThat(Telling.of(cohort, people, counted))
                .isEqualTo(new Telling.Ranges(Map.of("breaks", new Range(25, 30))));
        assertThat(Telling.of(cohort, Set.of(1L, 2L, 3L), counted))
                .isEqualTo(new Telling.Withheld(Telling.Reason.AWAY));
    }
}
