package org.earshot.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What a bench saw: rows for a table, remarks, and figures held against goals. */
public final class Figures {

    private record Row(String name, String figure, String unit) {}

    private record Held(String name, double figure, Goal goal) {

        boolean holds() {
            return goal.holds(figure);
        }

        @Override
        public String toString() {
            return name + " figure=" + Goal.plain(figure) + " goal=" + goal + (holds() ? " ok" : " missed");
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Held> goals = new ArrayList<>();

    /** A row of the table. */
    public synchronized void row(String name, double figure, String unit) {
        rows.add(new Row(name, Goal.plain(figure), unit));
    }

    /** Four rows: how many readings, their median, their 99th percentile and the largest. */
    public void rows(String name, Samples samples, String unit) {
        row(name + ", readings", samples.count(), "");
        row(name + ", p50", samples.percentile(50), unit);
        row(name + ", p99", samples.percentile(99), unit);
        row(name + ", largest", samples.max(), unit);
    }

    /** A sentence under the table: what was left out, what the figures do not say. */
    public synchronized void remark(String sentence) {
        remarks.add(sentence);
    }

    /** A figure that has to meet a goal; not-a-number meets none. The name has no blanks: {@code claim.p99.ratio}. */
    public synchronized void goal(String name, double figure, Goal goal) {
        if (name.isBlank() || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a goal's name has no blanks: '" + name + "'");
        }
        goals.add(new Held(name, figure, goal));
    }

    /** Whether there was a goal at all, and every one was met. */
    public synchronized boolean allHold() {
        return !goals.isEmpty() && goals.stream().allMatch(Held::holds);
    }

    /** The table in Markdown, the remarks, and one last line per goal. */
    synchronized void print(PrintStream out) {
        int name = width("figure", rows.stream().map(Row::name).toList());
        int figure = width("value", rows.stream().map(Row::figure).toList());
        int unit = width("unit", rows.stream().map(Row::unit).toList());
        String line = "| %-" + name + "s | %" + figure + "s | %-" + unit + "s |%n";
        if (!rows.isEmpty()) {
            out.printf(line, "figure", "value", "unit");
            out.printf("|%s|%s:|%s|%n", "-".repeat(name + 2), "-".repeat(figure + 1), "-".repeat(unit + 2));
            rows.forEach(row -> out.printf(line, row.name(), row.figure(), row.unit()));
            out.println();
        }
        remarks.forEach(out::println);
        if (!remarks.isEmpty()) {
            out.println();
        }
        goals.forEach(out::println);
    }

    private static int width(String head, List<String> cells) {
        return cells.stream().mapToInt(String::length).reduce(head.length(), Math::max);
    }
}
