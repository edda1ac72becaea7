package org.earshot.throughput;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many took how long, in steps of time.
 *
 * @param ends where each step ends, itself not included; what took longer than the last is one step more
 * @param counts one more than ends
 */
public record Steps(List<Duration> ends, List<Integer> counts) {

    /** Steps of how long clips had waited when somebody took them. */
    static final List<Duration> WAITING = steps("PT5M PT15M PT1H PT4H PT12H P1D P2D P3D P7D P14D");

    /** Steps of how long a clock ran until it was met. */
    static final List<Duration> CLOCKS = steps("PT1M PT2M PT5M PT10M PT15M PT30M PT1H PT2H PT4H PT8H P1D P2D P3D P5D");

    private static List<Duration> steps(String ends) {
        return Stream.of(ends.split(" ")).map(Duration::parse).toList();
    }

    static Steps none(List<Duration> ends) {
        return new Steps(ends, Collections.nCopies(ends.size() + 1, 0));
    }

    Steps plus(int step, int count) {
        var more = new java.util.ArrayList<>(counts);
        more.set(step, more.get(step) + count);
        return new Steps(ends, List.copyOf(more));
    }

    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The time within which this share of them came, 0 to 1: the end of the step that it lies in. Empty when there are none, or when it
     * lies beyond the last step.
     */
    public Optional<Duration> within(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * total()));
        long seen = 0;
        for (int step = 0; step < ends.size(); step++) {
            seen += counts.get(step);
            if (seen >= wanted) {
                return Optional.of(ends.get(step));
            }
        }
        return Optional.empty();
    }
}
