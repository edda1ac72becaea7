package org.earshot.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.earshot.bench.TraceSounds.Length;

/** What came of every trace, and the tables over it. */
final class TraceTable {

    enum Outcome {
        RIGHT,
        WRONG,
        NOBODY,
        LOST
    }

    record Trace(
            TraceAttack attack,
            Length length,
            double seconds,
            Outcome outcome,
            double z,
            boolean likely,
            boolean playRight) {}

    private final List<Trace> traces = new ArrayList<>();

    synchronized void add(Trace trace) {
        traces.add(trace);
    }

    synchronized int count() {
        return traces.size();
    }

    /** Share of {@code which} that named the right listener and no other; not a number where there are none. */
    synchronized double right(Predicate<Trace> which) {
        var chosen = traces.stream().filter(which).toList();
        return (double) count(chosen, Outcome.RIGHT) / chosen.size();
    }

    synchronized long wrong() {
        return count(traces, Outcome.WRONG);
    }

    synchronized long likely() {
        return traces.stream().filter(Trace::likely).count();
    }

    /** Of the traces that named the right listener, the share that named the right play too. */
    synchronized double plays() {
        var right = traces.stream()
                .filter(trace -> trace.outcome() == Outcome.RIGHT && trace.attack() != TraceAttack.AVERAGE)
                .toList();
        return (double) right.stream().filter(Trace::playRight).count() / right.size();
    }

    /** By attack and length: right / wrong / nobody / could not align, and the median z of the right listener. */
    synchronized String markdown() {
        var lines = new StringBuilder("| attack |");
        for (Length length : Length.values()) {
            lines.append(' ').append(length.called).append(" | z |");
        }
        lines.append("\n|---|")
                .append("---|---:|".repeat(Length.values().length))
                .append('\n');
        for (TraceAttack attack : TraceAttack.values()) {
            lines.append("| ").append(attack.called).append(" |");
            for (Length length : Length.values()) {
                var cell = traces.stream()
                        .filter(trace -> trace.attack() == attack && trace.length() == length)
                        .toList();
                lines.append(' ')
                        .append(outcomes(cell))
                        .append(" | ")
                        .append(median(cell))
                        .append(" |");
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static String outcomes(List<Trace> cell) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, count(cell, outcome));
        }
        return String.join(" / ", counts.values().stream().map(String::valueOf).toList());
    }

    private static String median(List<Trace> cell) {
        double[] sorted = cell.stream().mapToDouble(Trace::z).sorted().toArray();
        return sorted.length == 0 ? "" : String.format(Locale.ROOT, "%.1f", sorted[sorted.length / 2]);
    }

    private static long count(List<Trace> traces, Outcome outcome) {
        return traces.stream().filter(trace -> trace.outcome() == outcome).count();
    }
}
