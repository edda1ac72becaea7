package org.earshot.throughput.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.Hue;
import org.earshot.throughput.Flow;
import org.earshot.throughput.LengthBand;
import org.earshot.throughput.Volumes;
import org.earshot.throughput.Volumes.DayFlow;
import org.earshot.throughput.Volumes.QueueDay;
import org.jspecify.annotations.Nullable;

/** What came in and left; how clips left is told of whole weeks and everybody together only, see {@link EndingsPart}. */
final class VolumeParts {

    /** More lines than that cannot be told apart. */
    private static final int MOST_QUEUES = 6;

    private final Volumes volumes;
    private final Map<Long, String> names;
    private final Wording wording;

    VolumeParts(Volumes volumes, Map<Long, String> names, Wording wording) {
        this.volumes = volumes;
        this.names = names;
        this.wording = wording;
    }

    List<Section> sections() {
        return List.of(byDay(), byQueue(), byLength());
    }

    /** The period beside the one before, and nothing else. */
    static Section inShort(Volumes volumes, Wording wording) {
        return new Section(
                        wording,
                        wording.say("throughput.volumes.short"),
                        Stream.of("entered", "left", "before")
                                .map(wording::meaning)
                                .toList())
                .table(new VolumeParts(volumes, Map.of(), wording).compared());
    }

    private Section byDay() {
        return new Section(
                        wording,
                        wording.say("throughput.volumes.day"),
                        Stream.of("entered", "left", "standing", "before")
                                .map(wording::meaning)
                                .toList())
                .table(compared())
                .chart(new ChartData.Lines(
                        wording.say("throughput.volumes.day.chart"),
                        wording.say("throughput.day"),
                        clips(),
                        days(),
                        List.of(
                                line("entered", Hue.INFLOW, day -> day.flow().entered()),
                                line("left", Hue.DONE, day -> day.flow().left())),
                        List.of(),
                        List.of()))
                .chart(new ChartData.Lines(
                        wording.say("throughput.volumes.standing.chart"),
                        wording.say("throughput.day"),
                        clips(),
                        days(),
                        List.of(line("standing", Hue.NOW, DayFlow::standing)),
                        List.of(),
                        List.of()));
    }

    private Sheet compared() {
        return new Sheet(
                wording.say("throughput.volumes.compared"),
                List.of(
                        wording.say("throughput.figure"),
                        wording.say("throughput.this-period"),
                        wording.say("throughput.period-before"),
                        wording.say("throughput.difference")),
                List.of(compared("entered", Flow::entered), compared("left", Flow::left)));
    }

    private List<Cell> compared(String figure, ToIntFunction<Flow> of) {
        int now = of.applyAsInt(volumes.total());
        int before = of.applyAsInt(volumes.before());
        return List.of(
                Cell.text(wording.figure(figure)),
                wording.count(now),
                wording.count(before),
                wording.change(now, before));
    }

    private List<String> days() {
        return volumes.days().stream().map(each -> wording.day(each.day())).toList();
    }

    private Series<Double> line(String figure, Hue hue, ToDoubleFunction<DayFlow> of) {
        List<@Nullable Double> values = new ArrayList<>();
        for (DayFlow day : volumes.days()) {
            values.add(of.applyAsDouble(day));
        }
        return Series.measured(wording.figure(figure), hue, values);
    }

    private Section byQueue() {
        var section = new Section(
                        wording,
                        wording.say("throughput.volumes.queue"),
                        Stream.of("entered", "left").map(wording::meaning).toList())
                .table(new Sheet(
                        wording.say("throughput.volumes.queue.table"),
                        List.of(wording.say("throughput.queue"), wording.figure("entered"), wording.figure("left")),
                        volumes.queues().entrySet().stream()
                                .map(each -> List.of(
                                        Cell.text(name(each.getKey())),
                                        wording.count(each.getValue().entered()),
                                        wording.count(each.getValue().left())))
                                .toList()));
        return volumes.queues().size() <= MOST_QUEUES ? section.chart(queueDays()) : section.drawing(leftByQueue());
    }

    private String name(long queue) {
        return names.getOrDefault(queue, "?");
    }

    private ChartData queueDays() {
        Map<Long, Map<LocalDate, Integer>> left = new HashMap<>();
        for (QueueDay each : volumes.queueDays()) {
            left.computeIfAbsent(each.queueId(), queue -> new HashMap<>())
                    .put(each.day(), each.flow().left());
        }
        List<Series<Double>> lines = new ArrayList<>();
        for (long queue : volumes.queues().keySet()) {
            List<@Nullable Double> values = new ArrayList<>();
            for (DayFlow day : volumes.days()) {
                values.add((double) left.getOrDefault(queue, Map.of()).getOrDefault(day.day(), 0));
            }
            // Lines of a chart must differ, so the colour is by place here.
            lines.add(Series.measured(name(queue), Hue.of(lines.size()), values));
        }
        return new ChartData.Lines(
                wording.say("throughput.volumes.queue-day.chart"),
                wording.say("throughput.day"),
                clips(),
                days(),
                lines,
                List.of(),
                List.of());
    }

    private ChartData leftByQueue() {
        List<@Nullable Double> left = new ArrayList<>();
        volumes.queues().values().forEach(flow -> left.add((double) flow.left()));
        return new ChartData.Bars(
                wording.say("throughput.volumes.queue.chart"),
                wording.say("throughput.queue"),
                clips(),
                volumes.queues().keySet().stream().map(this::name).toList(),
                List.of(Series.measured(wording.figure("left"), Hue.DONE, left)),
                false);
    }

    private Section byLength() {
        List<@Nullable Double> left = new ArrayList<>();
        for (LengthBand band : LengthBand.values()) {
            left.add((double) volumes.leftByLength().getOrDefault(band, 0));
        }
        return new Section(wording, wording.say("throughput.volumes.length"), List.of(wording.meaning("left")))
                .chart(new ChartData.Bars(
                        wording.say("throughput.volumes.length.chart"),
                        wording.say("throughput.length"),
                        clips(),
                        Stream.of(LengthBand.values())
                                .map(band -> wording.say("throughput.length." + band))
                                .toList(),
                        List.of(Series.measured(wording.figure("left"), Hue.DONE, left)),
                        false));
    }

    private Measure clips() {
        return new Measure(wording.say("throughput.clips"), "", 0);
    }
}
