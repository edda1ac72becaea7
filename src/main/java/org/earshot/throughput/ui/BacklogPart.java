package org.earshot.throughput.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.Hue;
import org.earshot.throughput.QueueBacklog;
import org.jspecify.annotations.Nullable;

/** What stands in queues now, ages first. */
final class BacklogPart {

    /** The unit in which the longest wait is no fraction and not thousands. */
    private enum Unit {
        MINUTES("min", Duration.ofMinutes(1)),
        HOURS("h", Duration.ofHours(1)),
        DAYS("d", Duration.ofDays(1));

        private final String sign;
        private final Duration length;

        Unit(String sign, Duration length) {
            this.sign = sign;
            this.length = length;
        }

        static Unit of(Duration longest) {
            return longest.toHours() < 2 ? MINUTES : longest.toDays() < 4 ? HOURS : DAYS;
        }

        @Nullable
        Double in(@Nullable Duration age) {
            return age == null ? null : age.toMillis() / (double) length.toMillis();
        }
    }

    private final List<QueueBacklog> queues;
    private final Instant now;
    private final Wording wording;

    BacklogPart(List<QueueBacklog> queues, Instant now, Wording wording) {
        this.queues = queues;
        this.now = now;
        this.wording = wording;
    }

    Section section() {
        return new Section(
                        wording,
                        wording.say("throughput.backlog"),
                        List.of(
                                wording.meaning("oldest"),
                                wording.meaning("high-age"),
                                wording.meaning("middle-age"),
                                wording.meaning("waiting"),
                                wording.meaning("in-hand")))
                .table(table())
                .drawing(chart());
    }

    private Sheet table() {
        return new Sheet(
                wording.say("throughput.backlog.table"),
                List.of(
                        wording.say("throughput.queue"),
                        wording.say("throughput.filter.language"),
                        wording.figure("oldest"),
                        wording.figure("high-age"),
                        wording.figure("middle-age"),
                        wording.figure("waiting"),
                        wording.figure("in-hand")),
                queues.stream()
                        .map(queue -> List.of(
                                Cell.text(queue.name()),
                                Cell.text(wording.language(queue.language())),
                                wording.length(oldest(queue)),
                                wording.length(queue.highAge()),
                                wording.length(queue.middleAge()),
                                wording.count(queue.waiting()),
                                wording.count(queue.inHand())))
                        .toList());
    }

    private @Nullable Duration oldest(QueueBacklog queue) {
        Instant since = queue.oldest();
        return since == null ? null : Duration.between(since, now);
    }

    private ChartData chart() {
        List<QueueBacklog> waiting =
                queues.stream().filter(queue -> queue.waiting() > 0).toList();
        Unit unit = Unit.of(waiting.stream()
                .map(this::oldest)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
        List<@Nullable Double> oldest = new ArrayList<>();
        List<@Nullable Double> high = new ArrayList<>();
        for (QueueBacklog queue : waiting) {
            oldest.add(unit.in(oldest(queue)));
            high.add(unit.in(queue.highAge()));
        }
        return new ChartData.Bars(
                wording.say("throughput.backlog.chart"),
                wording.say("throughput.queue"),
                new Measure(wording.say("throughput.age"), unit.sign, 1),
                waiting.stream().map(QueueBacklog::name).toList(),
                List.of(
                        Series.measured(wording.figure("oldest"), Hue.NOW, oldest),
                        Series.measured(wording.figure("high-age"), Hue.ASIDE, high)),
                false);
    }
}
