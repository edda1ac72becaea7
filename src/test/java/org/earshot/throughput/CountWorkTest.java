package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.throughput.PeopleStore.Filing;
import org.junit.jupiter.api.Test;

/** Who is counted in the pace of a queue: only groups of which everybody filed in it. */
class CountWorkTest {

    private static final long SHARED = 17;
    private static final long OTHER = 18;

    @Test
    void theQueueInWhichEverybodyFiledHasItsOwnPaces() {
        Map<Long, List<Filing>> filings = new HashMap<>();
        filings.put(1L, List.of(filing(SHARED, 30_000), filing(OTHER, 600_000)));
        filings.put(2L, List.of(filing(SHARED, 90_000)));
        Map<String, Set<Long>> counted = CountWork.counted(Set.of(1L, 2L), filings, Map.of());
        assertThat(counted).containsEntry("WORK_PACE_2_IN_17", Set.of(1L));
        assertThat(counted).containsEntry("WORK_PACE_05_IN_17", Set.of(1L, 2L));
        assertThat(counted).containsEntry("WORK_PACE_05", Set.of(2L));
    }

    @Test
    void aQueueInWhichSomebodyOfTheGroupDidNotFileIsNotToldOf() {
        Map<Long, List<Filing>> filings = new HashMap<>();
        filings.put(1L, List.of(filing(SHARED, 30_000), filing(OTHER, 30_000)));
        filings.put(2L, List.of(filing(SHARED, 30_000)));
        assertThat(CountWork.counted(Set.of(1L, 2L), filings, Map.of()).keySet())
                .noneMatch(figure -> figure.endsWith("_IN_" + OTHER))
                .anyMatch(figure -> figure.endsWith("_IN_" + SHARED));
        assertThat(CountWork.counted(Set.of(1L, 2L, 3L), filings, Map.of()).keySet())
                .noneMatch(figure -> figure.contains("_IN_"));
    }

    private static Filing filing(long queue, long netMs) {
        return new Filing(queue, LengthBand.UNDER_5_S, netMs, netMs);
    }
}
