package org.earshot.throughput;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.earshot.cohort.Counting;
import org.earshot.disclosure.Team;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.throughput.PeopleStore.Done;
import org.earshot.throughput.PeopleStore.Filing;
import org.springframework.stereotype.Component;

/**
 * Who is counted in figures about the work of groups: {@code WORK_PACE_n}, at least n filings per net audio minute, where 05 is a
 * half; {@code WORK_PACE_n_IN_q} the same in the queue of this number, where whoever filed nothing is not counted;
 * {@code WORK_HANDLE_BAND_n}, half of the filings of clips of this length took longer than n seconds to handle; {@code WORK_SKIP_REASON},
 * more than two in a hundred clips were passed on for this reason; {@code WORK_TAKEN_BACK_n}, more than n in a hundred filings were taken
 * back; {@code WORK_COMPARED}, somebody else heard {@link MyFigures.Agreement#LEAST} of their clips or more; {@code WORK_AGREED_n}, of
 * these at least n in a hundred were answered in the same way. The thresholds are judgements, a few steps of about doubling, so that the
 * shares together show how a group is spread.
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

    static final List<Integer> TAKEN_BACK_IN_A_HUNDRED = List.of(2, 5, 10);

    static final List<Integer> AGREED_IN_A_HUNDRED = List.of(80, 90);

    private static final double SKIPPED_SHARE = 0.02;

    private final PeopleStore store;
    private final Queues queues;

    CountWork(PeopleStore store, Queues queues) {
        this.store = store;
        this.queues = queues;
    }

    @Override
    public Map<String, Set<Long>> counted(Team team, Set<Long> people, Instant from, Instant to) {
        return counted(people, queuesOf(team, queues.list()), store.done(people, from, to));
    }

    /**
     * Those that hand clips to everybody of the team alike: of its language, for which nobody needs a clearance. What people did in them
     * must not matter here, or that a queue is told of would itself say who filed in it.
     */
    static Set<Long> queuesOf(Team team, Collection<Queue> queues) {
        return queues.stream()
                .filter(queue -> queue.language().equals(team.language()))
                .filter(queue -> queue.clearance() == null && queue.state() != Queue.State.RETIRED)
                .map(Queue::id)
                .collect(Collectors.toSet());
    }

    static Map<String, Set<Long>> counted(Set<Long> people, Set<Long> queues, Map<Long, Done> done) {
        Map<String, Set<Long>> counted = new TreeMap<>();
        BiConsumer<String, Predicate<Done>> count = (figure, counts) -> counted.put(
                figure,
                people.stream()
                        .filter(id -> counts.test(done.getOrDefault(id, Done.NOTHING)))
                        .collect(Collectors.toSet()));
        PACES.forEach((name, pace) -> {
            count.accept("WORK_PACE_" + name, each -> pace(each.filings()) >= pace);
            queues.forEach(queue -> count.accept(
                    "WORK_PACE_" + name + "_IN_" + queue, each -> pace(in(queue, each.filings())) >= pace));
        });
        SECONDS.forEach((band, steps) -> steps.forEach(seconds -> count.accept(
                "WORK_HANDLE_" + band + "_" + seconds, each -> middle(each.filings(), band) > seconds * 1_000.0)));
        REASONS.forEach(reason -> count.accept("WORK_SKIP_" + reason, each -> {
            int clips = each.filings().size()
                    + each.skips().values().stream().mapToInt(Integer::intValue).sum();
            return each.skips().getOrDefault(reason, 0) > clips * SKIPPED_SHARE;
        }));
        TAKEN_BACK_IN_A_HUNDRED.forEach(part -> count.accept(
                "WORK_TAKEN_BACK_" + part,
                each -> each.takenBack() * 100L > (each.filings().size() + each.takenBack()) * (long) part));
        count.accept("WORK_COMPARED", CountWork::compared);
        AGREED_IN_A_HUNDRED.forEach(part -> count.accept(
                "WORK_AGREED_" + part,
                each -> compared(each)
                        && each.agreement().same() * 100L >= each.agreement().clips() * (long) part));
        return counted;
    }

    private static boolean compared(Done done) {
        return done.agreement().clips() >= MyFigures.Agreement.LEAST;
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
