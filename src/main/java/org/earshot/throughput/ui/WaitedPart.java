package org.earshot.throughput.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.Hue;
import org.earshot.throughput.Steps;
import org.jspecify.annotations.Nullable;

/** How long clips had waited when somebody took them, against the period before. */
final class WaitedPart {

    private final Map<Long, Steps> now;
    private final Map<Long, Steps> before;
    private final Map<Long, String> names;
    private final Wording wording;

    WaitedPart(Map<Long, Steps> now, Map<Long, Steps> before, Map<Long, String> names, Wording wording) {
        this.now = new TreeMap<>(now);
        this.before = before;
        this.names = names;
        this.wording = wording;
    }

    Section section() {
        return new Section(
                        wording,
                        wording.say("throughput.waited"),
                        List.of(wording.meaning("waited"), wording.meaning("before")))
                .table(table())
                .chart(chart());
    }

    private Sheet table() {
        return new Sheet(
                wording.say("throughput.waited.table"),
                List.of(
                        wording.say("throughput.queue"),
                        wording.say("throughput.half-within"),
                        wording.say("throughput.most-within"),
                        wording.say("throughput.half-within.before"),
                        wording.say("throughput.most-within.before")),
                now.entrySet().stream()
                        .map(each -> {
                            Steps earlier = before.get(each.getKey());
                            return List.of(
                                    Cell.text(names.getOrDefault(each.getKey(), "?")),
                                    within(wording, each.getValue(), 0.5),
                                    within(wording, each.getValue(), 0.9),
                                    earlier == null ? Cell.NONE : within(wording, earlier, 0.5),
                                    earlier == null ? Cell.NONE : within(wording, earlier, 0.9));
                        })
                        .toList());
    }

    /** The end of the step within which this share came; beyond the last step it says so. */
    static Cell within(Wording wording, Steps steps, double share) {
        if (steps.total() == 0) {
            return Cell.NONE;
        }
        Duration last = steps.ends().getLast();
        return steps.within(share)
                .map(wording::length)
                .orElseGet(() -> new Cell(wording.say("throughput.longer", wording.words(last)), ">" + last, true));
    }

    private ChartData chart() {
        List<Series<Double>> bars = List.of(
                Series.measured(wording.say("throughput.this-period"), Hue.NOW, shares(now)),
                Series.measured(wording.say("throughput.period-before"), Hue.COMPARED, shares(before)));
        return new ChartData.Bars(
                wording.say("throughput.waited.chart"),
                wording.figure("waited"),
                new Measure(wording.say("throughput.waited.share"), "%", 1),
                now.isEmpty() ? List.of() : groups(now.values().iterator().next()),
                now.isEmpty() ? List.of() : bars,
                false);
    }

    private List<String> groups(Steps steps) {
        List<String> groups = new ArrayList<>();
        steps.ends().forEach(end -> groups.add(wording.say("throughput.up-to", wording.words(end))));
        groups.add(wording.say("throughput.longer", wording.words(steps.ends().getLast())));
        return groups;
    }

    /** Of all queues together, in percent, so that periods of unlike volume can be compared. */
    private List<@Nullable Double> shares(Map<Long, Steps> queues) {
        double total = queues.values().stream().mapToInt(Steps::total).sum();
        int steps = now.isEmpty() ? 0 : now.values().iterator().next().counts().size();
        List<@Nullable Double> shares = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            int place = step;
            int clips = queues.values().stream()
                    .mapToInt(each -> each.counts().get(place))
                    .sum();
            shares.add(total == 0 ? null : 100 * clips / total);
        }
        return shares;
    }
}
