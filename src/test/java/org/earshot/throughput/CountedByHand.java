package org.earshot.throughput;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the days of a {@link RandomHistory} must say, counted without the database: a line for each row, by its key. */
final class CountedByHand {

    private static final List<String> FLOW = List.of("ENTERED", "FILED", "RAISED", "PRIVATE", "WITHDRAWN");
    private static final List<Duration> WAITS = Stream.of(
                    "PT5M", "PT15M", "PT1H", "PT4H", "PT12H", "P1D", "P2D", "P3D", "P7D", "P14D")
            .map(Duration::parse)
            .toList();
    private static final List<Duration> CLOCKS = Stream.of(
                    "PT1M", "PT2M", "PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT2H", "PT4H", "PT8H", "P1D", "P2D",
                    "P3D", "P5D")
            .map(Duration::parse)
            .toList();

    private CountedByHand() {}

    static Map<String, List<Integer>> volume(RandomHistory history, ZoneId zone) {
        Map<String, int[]> rows = new TreeMap<>();
        BiConsumer<String, Integer> add =
                (key, column) -> rows.computeIfAbsent(key, each -> new int[FLOW.size()])[column]++;
        history.tasks.forEach(task -> {
            add.accept(day(task.entered, zone) + " 0", 0);
            if (task.outcome != null && task.leftAt != null) {
                int band = task.outcome.equals("WITHDRAWN") ? 0 : band(task.length);
                add.accept(day(task.leftAt, zone) + " " + band, FLOW.indexOf(task.outcome));
            }
        });
        return lists(rows);
    }

    static Map<String, List<Integer>> waited(RandomHistory history, ZoneId zone) {
        Map<String, int[]> rows = new TreeMap<>();
        history.tasks.forEach(task -> {
            if (task.outcome != null && task.leftAt != null && task.takenAt != null) {
                Instant taken = Objects.requireNonNull(task.firstTakenToEnd);
                String key = day(task.leftAt, zone) + " " + step(WAITS, Duration.between(task.entered, taken));
                rows.computeIfAbsent(key, each -> new int[1])[0]++;
            }
        });
        return lists(rows);
    }

    /** Raised and still open. */
    static Map<String, List<Integer>> cases(RandomHistory history, ZoneId zone) {
        Map<String, int[]> rows = new TreeMap<>();
        history.cases.forEach(each -> {
            int[] row = rows.computeIfAbsent(day(each.raised, zone) + " " + each.severity, key -> new int[2]);
            row[0]++;
            row[1] += each.open ? 1 : 0;
        });
        return lists(rows);
    }

    /** Clocks and those breached. */
    static Map<String, List<Integer>> clocks(RandomHistory history, ZoneId zone) {
        Map<String, int[]> rows = new TreeMap<>();
        history.cases.forEach(each -> each.clocks.forEach(clock -> {
            int step = clock.running() ? -1 : -2;
            if (clock.met() != null) {
                step = step(CLOCKS, Duration.between(clock.started(), clock.met()));
            }
            String key = day(each.raised, zone) + " " + each.severity + " " + clock.kind() + " " + step;
            int[] row = rows.computeIfAbsent(key, unused -> new int[2]);
            row[0]++;
            row[1] += clock.breached() ? 1 : 0;
        }));
        return lists(rows);
    }

    /** Handle time and net time of each filing that stands. */
    static Map<String, List<Integer>> handled(RandomHistory history) {
        Map<String, int[]> rows = new TreeMap<>();
        history.tasks.stream().filter(task -> "FILED".equals(task.outcome)).forEach(task -> {
            int[] row = rows.computeIfAbsent(String.valueOf(task.id), key -> new int[2]);
            task.worked.stream()
                    .filter(worked -> task.filer != null && worked.person() == task.filer)
                    .forEach(worked -> {
                        row[0] += (int) worked.handleMs();
                        row[1] += (int) worked.netMs();
                    });
        });
        return lists(rows);
    }

    private static int band(int lengthMs) {
        return lengthMs < 5_000 ? 1 : lengthMs < 15_000 ? 2 : lengthMs < 60_000 ? 3 : 4;
    }

    private static int step(List<Duration> ends, Duration time) {
        return (int) ends.stream().filter(end -> end.compareTo(time) <= 0).count();
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static Map<String, List<Integer>> lists(Map<String, int[]> rows) {
        Map<String, List<Integer>> lists = new TreeMap<>();
        rows.forEach((key, row) ->
                lists.put(key, java.util.Arrays.stream(row).boxed().toList()));
        return lists;
    }
}
