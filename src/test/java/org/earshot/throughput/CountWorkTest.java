package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.earshot.disclosure.Team;
import org.earshot.disguise.Strength;
import org.earshot.queue.Queue;
import org.earshot.throughput.PeopleStore.Done;
import org.earshot.throughput.PeopleStore.Filing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is counted in figures about the work of groups; which figures there are is a matter of settings alone. */
class CountWorkTest {

    private static final long ONE = 17;
    private static final long OTHER = 18;
    private static final Set<Long> BOTH = Set.of(ONE, OTHER);

    @Test
    void eachQueueHasItsOwnPacesAndWhoeverFiledNothingInItDoesNotKeepThem() {
        Map<String, Set<Long>> counted = CountWork.counted(
                Set.of(1L, 2L),
                BOTH,
                Map.of(1L, filed(filing(ONE, 30_000), filing(OTHER, 600_000)), 2L, filed(filing(ONE, 90_000))));
        assertThat(counted).containsEntry("WORK_PACE_2_IN_17", Set.of(1L));
        assertThat(counted).containsEntry("WORK_PACE_05_IN_17", Set.of(1L, 2L));
        assertThat(counted).containsEntry("WORK_PACE_05", Set.of(2L));
        assertThat(counted).containsEntry("WORK_PACE_05_IN_18", Set.of());
    }

    @Test
    void whichFiguresThereAreSaysNothingOfWhatAnybodyDid() {
        Set<Long> people = Set.of(1L, 2L, 3L);
        Set<String> whenNobodyWorked = CountWork.counted(people, BOTH, Map.of()).keySet();
        assertThat(CountWork.counted(people, BOTH, Map.of(1L, filed(filing(ONE, 30_000))))
                        .keySet())
                .isEqualTo(whenNobodyWorked);
        assertThat(CountWork.counted(
                                people,
                                BOTH,
                                Map.of(
                                        1L, filed(filing(ONE, 1)),
                                        2L, filed(filing(ONE, 1)),
                                        3L, filed(filing(ONE, 1), filing(99, 1))))
                        .keySet())
                .isEqualTo(whenNobodyWorked);
        assertThat(whenNobodyWorked).filteredOn(each -> each.contains("_IN_")).hasSize(2 * CountWork.PACES.size());
    }

    @Test
    void theQueuesAreThoseThatHandClipsToEverybodyOfTheTeamAlike() {
        List<Queue> queues = List.of(
                queue(1, "fr", null, Queue.State.OPEN),
                queue(2, "fr", null, Queue.State.PAUSED),
                queue(3, "fr", "heavy", Queue.State.OPEN),
                queue(4, "de", null, Queue.State.OPEN),
                queue(5, "fr", null, Queue.State.RETIRED));
        assertThat(CountWork.queuesOf(new Team(7, "fr"), queues)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(CountWork.queuesOf(new Team(7, null), queues)).isEmpty();
    }

    @Test
    void eachFigureHasItsWords() throws IOException {
        var words = new Properties();
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/i18n/throughput.properties"))) {
            words.load(file);
        }
        assertThat(words.stringPropertyNames())
                .containsAll(CountWork.counted(Set.of(1L), Set.of(), Map.of()).keySet().stream()
                        .map(figure -> "throughput.group." + figure)
                        .toList());
    }

    @Test
    void filingsTakenBackAreHeldAgainstEverythingThatWasFiled() {
        Map<String, Set<Long>> counted = CountWork.counted(
                Set.of(1L, 2L, 3L), Set.of(), Map.of(1L, tookBack(96, 4), 2L, tookBack(0, 1), 3L, tookBack(98, 2)));
        assertThat(counted).containsEntry("WORK_TAKEN_BACK_2", Set.of(1L, 2L));
        assertThat(counted).containsEntry("WORK_TAKEN_BACK_5", Set.of(2L));
        assertThat(counted).containsEntry("WORK_TAKEN_BACK_10", Set.of(2L));
    }

    @Test
    void agreementIsOfThoseOfWhomEnoughWasHeardTwice() {
        Map<String, Set<Long>> counted = CountWork.counted(
                Set.of(1L, 2L, 3L, 4L),
                Set.of(),
                Map.of(1L, agreed(20, 18), 2L, agreed(19, 19), 3L, agreed(20, 17), 4L, agreed(40, 31)));
        assertThat(counted).containsEntry("WORK_COMPARED", Set.of(1L, 3L, 4L));
        assertThat(counted).containsEntry("WORK_AGREED_80", Set.of(1L, 3L));
        assertThat(counted).containsEntry("WORK_AGREED_90", Set.of(1L));
    }

    private static Done filed(Filing... filings) {
        return new Done(List.of(filings), Map.of(), 0, Done.NOTHING.agreement());
    }

    private static Done tookBack(int standing, int takenBack) {
        return new Done(Collections.nCopies(standing, filing(ONE, 1)), Map.of(), takenBack, Done.NOTHING.agreement());
    }

    private static Done agreed(int clips, int same) {
        return new Done(List.of(), Map.of(), 0, new MyFigures.Agreement(clips, same));
    }

    private static Filing filing(long queue, long netMs) {
        return new Filing(queue, LengthBand.UNDER_5_S, netMs, netMs);
    }

    private static Queue queue(long id, String language, @Nullable String clearance, Queue.State state) {
        return new Queue(id, "Queue " + id, language, null, "wake-word", 5, clearance, Strength.MILD, false, 0, state);
    }
}
