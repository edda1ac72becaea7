package org.earshot.throughput.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.Hue;
import org.earshot.throughput.Endings;
import org.jspecify.annotations.Nullable;

/** How clips left their queues, in whole weeks and of everybody together. */
final class EndingsPart {

    private final Map<LocalDate, Endings> weeks;
    private final Wording wording;

    EndingsPart(Map<LocalDate, Endings> weeks, Wording wording) {
        this.weeks = weeks;
        this.wording = wording;
    }

    Section section() {
        return new Section(
                        wording,
                        wording.say("throughput.endings"),
                        Stream.of("filed", "escalated", "set-private", "withdrawn", "week")
                                .map(wording::meaning)
                                .toList())
                .chart(new ChartData.Bars(
                        wording.say("throughput.endings.chart"),
                        wording.say("throughput.week"),
                        new Measure(wording.say("throughput.clips"), "", 0),
                        weeks.keySet().stream().map(wording::day).toList(),
                        weeks.isEmpty()
                                ? List.of()
                                : List.of(
                                        series("filed", Hue.DONE, Endings::filed),
                                        series("escalated", Hue.BREACHED, Endings::raised),
                                        series("set-private", Hue.COMPARED, Endings::setPrivate),
                                        series("withdrawn", Hue.ASIDE, Endings::withdrawn)),
                        true));
    }

    private Series<Double> series(String figure, Hue hue, ToIntFunction<Endings> of) {
        List<@Nullable Double> values = new ArrayList<>();
        weeks.values().forEach(each -> values.add((double) of.applyAsInt(each)));
        return Series.measured(wording.figure(figure), hue, values);
    }
}
