package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PromptsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final CheckSettings WEEKLY = new CheckSettings(true, true, null);

    @Test
    void asksOnTheThirdDayAndNotBefore() {
        assertThat(due(hard(71), Map.of())).isEmpty();
        assertThat(due(hard(72), Map.of())).contains(CheckKind.DAY_3);
        assertThat(due(hard(72 + 7 * 24 - 1), Map.of())).contains(CheckKind.DAY_3);
        assertThat(due(hard(72 + 7 * 24), Map.of())).isEmpty();
    }

    @Test
    void asksOnTheTwentyEighthDayAsWell() {
        assertThat(due(hard(28 * 24), Map.of(CheckKind.DAY_3, NOW.minus(Duration.ofDays(25)))))
                .contains(CheckKind.DAY_28);
    }

    @Test
    void onceIsEnoughForEverythingHardUntilThen() {
        List<Instant> hard = List.of(ago(100), ago(90), ago(80));
        assertThat(Prompts.due(CheckSettings.FIRST, hard, Map.of(CheckKind.DAY_3, ago(1)), NOW))
                .isEmpty();
    }

    @Test
    void anythingNewIsAskedAgain() {
        assertThat(Prompts.due(CheckSettings.FIRST, List.of(ago(150), ago(73)), Map.of(CheckKind.DAY_3, NOW), NOW))
                .isEmpty();
        assertThat(Prompts.due(CheckSettings.FIRST, List.of(ago(150), ago(73)), Map.of(CheckKind.DAY_3, ago(70)), NOW))
                .contains(CheckKind.DAY_3);
    }

    @Test
    void asksEveryWeekOnlyWhoWantsIt() {
        assertThat(due(List.of(), Map.of())).isEmpty();
        assertThat(Prompts.due(WEEKLY, List.of(), Map.of(), NOW)).contains(CheckKind.WEEKLY);
        assertThat(Prompts.due(WEEKLY, List.of(), Map.of(CheckKind.WEEKLY, ago(167)), NOW))
                .isEmpty();
        assertThat(Prompts.due(WEEKLY, List.of(), Map.of(CheckKind.WEEKLY, ago(168)), NOW))
                .contains(CheckKind.WEEKLY);
    }

    @Test
    void neverAsksWhoDoesNotWantItNowOrAtAll() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            List<Instant> hard = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                hard.add(ago(random.nextInt(1000)));
            }
            Map<CheckKind, Instant> last = new EnumMap<>(CheckKind.class);
            for (CheckKind kind : CheckKind.values()) {
                if (random.nextBoolean()) {
                    last.put(kind, ago(random.nextInt(1000)));
                }
            }
            assertThat(Prompts.due(new CheckSettings(false, true, null), hard, last, NOW))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(Prompts.due(new CheckSettings(true, true, NOW.plusSeconds(1)), hard, last, NOW))
                    .as("seed " + seed)
                    .isEmpty();
            for (CheckKind kind : CheckKind.values()) {
                last.put(kind, NOW);
            }
            assertThat(Prompts.due(WEEKLY, hard, last, NOW)).as("seed " + seed).isEmpty();
        }
    }

    private static Optional<CheckKind> due(List<Instant> hard, Map<CheckKind, Instant> last) {
        return Prompts.due(CheckSettings.FIRST, hard, last, NOW);
    }

    private static List<Instant> hard(int hoursAgo) {
        return List.of(ago(hoursAgo));
    }

    private static Instant ago(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
