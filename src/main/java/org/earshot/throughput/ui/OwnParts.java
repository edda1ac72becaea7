package org.earshot.throughput.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.ChartData.Span;
import org.earshot.shared.ui.Hue;
import org.earshot.shared.ui.Times;
import org.earshot.throughput.LengthBand;
import org.earshot.throughput.MyFigures;
import org.earshot.throughput.OwnRange;
import org.earshot.throughput.OwnShift;
import org.jspecify.annotations.Nullable;

/** My shifts with the range in which the middle half of them lies, handle times by length, and agreement. */
final class OwnParts {

    private static final double MINUTE_MS = 60_000;

    private final MyFigures figures;
    private final List<OwnShift> shifts;
    private final Times times;
    private final Wording wording;

    OwnParts(MyFigures figures, Times times, Wording wording) {
        this.figures = figures;
        this.shifts = figures.shifts().reversed();
        this.times = times;
        this.wording = wording;
    }

    List<Section> sections() {
        return List.of(pace(), shifts(), handled(), agreement());
    }

    private Section pace() {
        List<@Nullable Double> paces = new ArrayList<>();
        List<@Nullable Double> filed = new ArrayList<>();
        for (OwnShift shift : shifts) {
            paces.add(shift.pace());
            filed.add((double) shift.filed());
        }
        return new Section(
                        wording,
                        wording.say("throughput.own.course"),
                        Stream.of("pace", "filed", "net-audio-minute", "own-range")
                                .map(wording::meaning)
                                .toList())
                .drawing(byShift("pace", wording.figure("pace"), 2, paces, figures.pace()))
                .drawing(byShift("filed", wording.figure("filed"), 0, filed, figures.filed()))
                .table(ranges());
    }

    private ChartData byShift(
            String chart, String name, int decimals, List<@Nullable Double> values, @Nullable OwnRange range) {
        List<Series<Span>> bands = range == null
                ? List.of()
                : List.of(Series.measured(
                        wording.figure("own-range"),
                        Hue.ASIDE,
                        Collections.<@Nullable Span>nCopies(shifts.size(), new Span(range.low(), range.high()))));
        return new ChartData.Lines(
                wording.say("throughput.own." + chart + ".chart"),
                wording.say("throughput.own.shift"),
                new Measure(name, "", decimals),
                shifts.stream()
                        .map(shift -> times.dayAndTime(shift.startedAt()))
                        .toList(),
                List.of(Series.measured(name, Hue.NOW, values)),
                bands,
                List.of());
    }

    private Sheet ranges() {
        OwnShift latest = figures.shifts().isEmpty() ? null : figures.shifts().getFirst();
        return new Sheet(
                wording.say("throughput.own.ranges"),
                List.of(
                        wording.say("throughput.figure"),
                        wording.say("throughput.own.latest"),
                        wording.say("throughput.own.from"),
                        wording.say("throughput.own.middle"),
                        wording.say("throughput.own.to")),
                List.of(
                        range("pace", latest == null ? null : latest.pace(), figures.pace(), 2),
                        range("filed", latest == null ? null : latest.filed(), figures.filed(), 0)));
    }

    private List<Cell> range(String figure, @Nullable Number latest, @Nullable OwnRange range, int decimals) {
        return List.of(
                Cell.text(wording.figure(figure)),
                wording.number(latest, decimals),
                wording.number(range == null ? null : range.low(), decimals),
                wording.number(range == null ? null : range.middle(), decimals),
                wording.number(range == null ? null : range.high(), decimals));
    }

    private Section shifts() {
        return new Section(
                        wording,
                        wording.say("throughput.own.shifts"),
                        Stream.of("filed", "net-audio-minute", "pace", "skipped", "taken-back", "broken-off", "rested")
                                .map(wording::meaning)
                                .toList())
                .table(new Sheet(
                        wording.say("throughput.own.shifts.table"),
                        List.of(
                                wording.say("throughput.own.shift"),
                                wording.figure("filed"),
                                wording.figure("net-audio-minute"),
                                wording.figure("pace"),
                                wording.figure("skipped"),
                                wording.figure("taken-back"),
                                wording.figure("broken-off"),
                                wording.say("throughput.own.rested")),
                        figures.shifts().stream().map(this::row).toList()));
    }

    private List<Cell> row(OwnShift shift) {
        return List.of(
                Cell.text(times.dayAndTime(shift.startedAt())),
                wording.count(shift.filed()),
                wording.number(shift.netTime().toMillis() / MINUTE_MS, 0),
                wording.number(shift.pace(), 2),
                wording.count(shift.skipped()),
                wording.count(shift.takenBack()),
                wording.count(shift.brokenOff()),
                wording.number(shift.rested().toMillis() / MINUTE_MS, 0));
    }

    private Section handled() {
        List<LengthBand> bands =
                figures.handleSeconds().keySet().stream().sorted().toList();
        return new Section(
                        wording,
                        wording.say("throughput.own.handled"),
                        List.of(wording.meaning("handle-time"), wording.meaning("own-range")))
                .drawing(middles(bands))
                .table(new Sheet(
                        wording.say("throughput.own.handled.table"),
                        List.of(
                                wording.say("throughput.length"),
                                wording.say("throughput.own.from"),
                                wording.say("throughput.own.middle"),
                                wording.say("throughput.own.to")),
                        bands.stream()
                                .map(band ->
                                        handled(band, figures.handleSeconds().get(band)))
                                .toList()));
    }

    private ChartData middles(List<LengthBand> bands) {
        List<@Nullable Double> middles = new ArrayList<>();
        for (LengthBand band : bands) {
            OwnRange range = figures.handleSeconds().get(band);
            middles.add(range == null ? null : range.middle());
        }
        return new ChartData.Bars(
                wording.say("throughput.own.handled.chart"),
                wording.say("throughput.length"),
                new Measure(wording.figure("handle-time"), "s", 0),
                bands.stream()
                        .map(band -> wording.say("throughput.length." + band))
                        .toList(),
                List.of(Series.measured(wording.say("throughput.own.middle"), Hue.NOW, middles)),
                false);
    }

    private List<Cell> handled(LengthBand band, @Nullable OwnRange range) {
        return List.of(
                Cell.text(wording.say("throughput.length." + band)),
                wording.number(range == null ? null : range.low(), 0),
                wording.number(range == null ? null : range.middle(), 0),
                wording.number(range == null ? null : range.high(), 0));
    }

    private Section agreement() {
        MyFigures.Agreement agreement = figures.agreement();
        List<List<Cell>> rows = agreement == null
                ? List.of()
                : List.of(List.of(
                        Cell.text(wording.figure("agreement")),
                        wording.count(agreement.clips()),
                        wording.number(100.0 * agreement.same() / agreement.clips(), 0)));
        return new Section(wording, wording.figure("agreement"), List.of(wording.meaning("agreement")))
                .table(new Sheet(
                        agreement == null
                                ? wording.say("throughput.own.agreement.few", MyFigures.Agreement.LEAST)
                                : wording.say("throughput.own.agreement.table"),
                        List.of(
                                wording.say("throughput.figure"),
                                wording.say("throughput.own.agreement.clips"),
                                wording.say("throughput.own.agreement.same")),
                        rows));
    }
}
