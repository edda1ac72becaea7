package org.earshot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.earshot.playback.Granted;
import org.earshot.playback.Played;
import org.earshot.queue.Settled;
import org.junit.jupiter.api.Test;

class PlayRulesTest {

    private static final Instant TO = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LONG_AGO = TO.minus(Duration.ofHours(2));

    @Test
    void aMuddledWordPlayedATwentyfoldTimesInAShortClipIsNoFindingUntilItTakesTwoMinutes() {
        assertThat(PlayRules.replays(played(new Played(1, 7, "lease", 100_000, LONG_AGO), 5_000), Amounts.USUAL))
                .isEmpty();
        assertThat(PlayRules.replays(played(new Played(1, 7, "lease", 120_000, LONG_AGO), 5_000), Amounts.USUAL))
                .singleElement()
                .satisfies(found -> assertThat(found.numbers())
                        .isEqualTo(Map.of("clips", 1, "times", 24, "seconds", 120, "length", 5)));
    }

    @Test
    void aLongClipIsPlayedLongWithoutBeingReplayed() {
        assertThat(PlayRules.replays(played(new Played(1, 7, "lease", 400_000, LONG_AGO), 60_000), Amounts.USUAL))
                .isEmpty();
    }

    @Test
    void replaysUnderSeveralRightsAddUp() {
        var seen = new Seen();
        seen.played.add(new Played(1, 7, "lease", 70_000, LONG_AGO));
        seen.played.add(new Played(1, 7, "case", 70_000, LONG_AGO));
        seen.lengths.put(7L, 5_000);

        assertThat(PlayRules.replays(seen.until(TO), Amounts.USUAL)).hasSize(1);
    }

    @Test
    void whatIsSettledOrJustHeardOrMerelyTouchedIsNotWithoutFiling() {
        var seen = new Seen();
        for (long clip = 1; clip <= 12; clip++) {
            seen.played.add(new Played(1, clip, "lease", 5_000, LONG_AGO));
            seen.played.add(new Played(2, clip, "lease", 5_000, LONG_AGO));
            seen.settled.add(new Settled(2, clip));
            seen.played.add(new Played(3, clip, "lease", 5_000, TO.minusSeconds(60)));
            seen.played.add(new Played(4, clip, "lease", 900, LONG_AGO));
            seen.played.add(new Played(5, clip, "case", 5_000, LONG_AGO));
        }

        assertThat(PlayRules.withoutFiling(seen.until(TO), Amounts.USUAL))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.account()).isEqualTo(1);
                    assertThat(found.numbers()).isEqualTo(Map.of("clips", 12, "heard", 12));
                });
    }

    @Test
    void rightsThatWereNotPlayedCountByNumberAndShare() {
        assertThat(unheard(39, 39)).isEmpty();
        assertThat(unheard(100, 40)).isEmpty();
        assertThat(unheard(60, 40)).hasSize(1);
    }

    private static List<Found> unheard(int grants, int unheard) {
        var seen = new Seen();
        seen.granted.add(new Granted(1, grants, unheard));
        return PlayRules.grantsWithoutPlay(seen.until(TO), Amounts.USUAL);
    }

    @Test
    void aClipHeardByManyIsAboutTheClipAndConcernsThemAll() {
        var seen = new Seen();
        for (long person = 1; person <= 6; person++) {
            seen.played.add(new Played(person, 7, person % 2 == 0 ? "case" : "lease", 3_000, LONG_AGO));
        }
        seen.played.add(new Played(9, 7, "lease", 300, LONG_AGO));

        assertThat(PlayRules.sameClipByMany(seen.until(TO), Amounts.USUAL))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.account()).isNull();
                    assertThat(found.subject()).isEqualTo("clip:7");
                    assertThat(found.concerned()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
                    assertThat(found.numbers()).isEqualTo(Map.of("people", 6));
                });
    }

    /** Whatever the log holds: more of it never takes a finding away, and a higher threshold never adds one. */
    @Test
    void moreOfTheSameFindsNoLessAndHigherThresholdsFindNoMore() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var seen = Seen.random(random);
            Set<String> before = subjects(seen.until(TO), Amounts.USUAL);
            Set<String> strict = subjects(seen.until(TO), highest());
            seen.more(random);

            assertThat(subjects(seen.until(TO), Amounts.USUAL))
                    .as("seed %d", seed)
                    .containsAll(before);
            assertThat(before).as("seed %d", seed).containsAll(strict);
        }
    }

    /** Nothing in a finding's numbers but numbers, and nobody in it who is not in the log. */
    @Test
    void aFindingIsAboutPeopleAndClipsOfTheLogOnly() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var seen = Seen.random(random);
            for (Found found : all(seen.until(TO), Amounts.USUAL)) {
                assertThat(seen.people()).as("seed %d", seed).containsAll(found.concerned());
                assertThat(found.concerned()).as("seed %d", seed).isNotEmpty();
                assertThat(seen.played.stream().map(Played::clipId).toList())
                        .as("seed %d", seed)
                        .containsAll(found.clips());
            }
        }
    }

    private static Amounts highest() {
        Map<WatchRule, Map<String, Integer>> set = new HashMap<>();
        for (WatchRule rule : WatchRule.values()) {
            Map<String, Integer> most = new HashMap<>();
            rule.thresholds().forEach(each -> most.put(each.name(), each.most()));
            set.put(rule, most);
        }
        return new Amounts(set);
    }

    private static List<Found> all(Snapshot seen, Amounts amounts) {
        List<Found> all = new ArrayList<>();
        all.addAll(PlayRules.replays(seen, amounts));
        all.addAll(PlayRules.withoutFiling(seen, amounts));
        all.addAll(PlayRules.grantsWithoutPlay(seen, amounts));
        all.addAll(PlayRules.sameClipByMany(seen, amounts));
        return all;
    }

    private static Set<String> subjects(Snapshot seen, Amounts amounts) {
        Set<String> subjects = new HashSet<>();
        all(seen, amounts).forEach(found -> subjects.add(found.rule() + " " + found.subject()));
        return subjects;
    }

    private static Snapshot played(Played one, int lengthMs) {
        var seen = new Seen();
        seen.played.add(one);
        seen.lengths.put(one.clipId(), lengthMs);
        return seen.until(TO);
    }
}
