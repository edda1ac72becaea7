package org.earshot.throughput;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.earshot.cohort.Counting;
import org.earshot.throughput.PeopleStore.Filing;
import org.springframework.stereotype.Component;

/**
 * Who is counted in figures about the work of groups: {@code WORK_PACE_n}, at least n filings per net audio minute, where 05 is a
 * half; {@code WORK_PACE_n_IN_q} the same in the queue of this number, if everybody of the group filed in it, so that no figure is about
 * fewer people than the group; {@code WORK_HANDLE_BAND_n}, half of the filings of clips of this length took longer than n seconds to handle;
 * {@code WORK_SKIP_REASON}, more than two in a hundred clips were passed on for this reason. The thresholds are judgements, a few steps
 * of about doubling, so that the shares together show how a group is spread.
 */
@Component
final class CountWork implements Counting {

    static final Map<String, Double> PACES = Map.of("05", 0.5, "1", 1.0, "2", 2.0, "3", 3.0);

    static final Map<LengthBand, List<Integer>> SECONDS = Map.of(
            LengthBand.UNDER_5_S, List.of(10, 20, 40),
            LengthBand.UNDER_15_S, List.of(20, 40, 80),
            LengthBand.UNDER_60_S, List.of(45, 90, 180),
            LengthBand.LONGER, List.of(120, 240, 480));

    /** As {@code review.SkipReason} names them. */
    static final List<String> REASONS =
            List.of("AUDIO_BROKEN", "WRONG_LANGUAGE", "CANNOT_JUDGE", "KNOWN_VOICE", "DO_NOT_WANT");

    private static final double SKIPPED_SHARE = 0.02;

    private final PeopleStore store;

    CountWork(PeopleStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Set<Long>> counted(Set<Long> people, Instant from, Instant to) {
        return counted(people, store.filings(people, from, to), store.skips(people, from, to));
    }

    static Map<String, Set<Long>> counted(
            Set<Long> people, Map<Long, List<Filing>> filings, Map<Long, Map<String, Integer>> skips) {
        Map<String, Set<Long>> counted = new TreeMap<>();
        PACES.forEach((name, pace) ->
                counted.put("WORK_PACE_" + name, who(people, id -> pace(filings.getOrDefault(id, List.of())) >= pace)));
        queuesOfAll(people, filings)
                .forEach(queue -> PACES.forEach((name, pace) -> counted.put(
                        "WORK_PACE_" + name + "_IN_" + queue,
                        who(people, id -> pace(in(queue, filings.getOrDefault(id, List.of()))) >= pace))));
        SECONDS.forEach((band, steps) -> steps.forEach(seconds -> counted.put(
                "WORK_HANDLE_" + band + "_" + seconds,
                who(people, id -> middle(filings.getOrDefault(id, List.of()), band) > seconds * 1_000.0))));
        REASONS.forEach(reason -> counted.put("WORK_SKIP_" + reason, who(people, id -> {
            Map<String, Integer> skipped = skips.getOrDefault(id, Map.of());
            int clips = filings.getOrDefault(id, List.of()).size()
                    + skipped.values().stream().mapToInt(Integer::intValue).sum();
            return skipped.getOrDefault(reason, 0) > clips * SKIPPED_SHARE;
        })));
        return counted;
    }

    private static Set<Long> who(Set<Long> people, LongPredicate counts) {
        return people.stream().filter(counts::test).collect(Collectors.toSet());
    }

    /** The queues in which each of them filed. */
    private static Set<Long> queuesOfAll(Set<Long> people, Map<Long, List<Filing>> filings) {
        return people.stream()
                .map(id -> filings.getOrDefault(id, List.of()).stream()
                        .map(Filing::queueId)
                        .collect(Collectors.toSet()))
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static List<Filing> in(long queue, List<Filing> filings) {
        return filings.stream().filter(filing -> filing.queueId() == queue).toList();
    }

    private static double pace(Collection<Filing> filings) {
        long net = filings.stream().mapToLong(Filing::netMs).sum();
        return net == 0 ? 0 : filings.size() / (net / 60_000.0);
    }

    private static double middle(Collection<Filing> filings, LengthBand band) {
        return OwnRange.of(filings.stream()
                        .filter(filing -> filing.band() == band)
                        .map(filing -> (double) filing.handleMs())
                        .toList())
                .map(OwnRange::middle)
                .orElse(0.0);
    }
}
