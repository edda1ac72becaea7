package org.earshot.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up the clocks of a shift so that no minute counts twice. */
final class PaidTimes {

    private PaidTimes() {}

    /** Those that ran at all between the two moments, in the order of {@link PaidState}. */
    static List<PaidTime> of(Map<PaidState, List<Span>> clocks, Instant from, Instant to) {
        Map<PaidState, List<Span>> ran = new EnumMap<>(PaidState.class);
        ran.putAll(clocks);
        List<PaidTime> times = new ArrayList<>();
        List<Span> counted = List.of();
        Duration before = Duration.ZERO;
        for (Map.Entry<PaidState, List<Span>> clock : ran.entrySet()) {
            List<Span> all = new ArrayList<>(counted);
            all.addAll(clock.getValue());
            counted = RotaRules.join(all, from, to);
            Duration sum = length(counted);
            Duration own = sum.minus(before);
            if (own.isPositive()) {
                times.add(new PaidTime(clock.getKey(), own));
            }
            before = sum;
        }
        return times;
    }

    static Duration length(List<Span> spans) {
        return spans.stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
