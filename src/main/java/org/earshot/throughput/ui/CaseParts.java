package org.earshot.throughput.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.Hue;
import org.earshot.throughput.CaseFigures;
import org.earshot.throughput.CaseFigures.ClockFigures;
import org.earshot.throughput.CaseFlow;
import org.jspecify.annotations.Nullable;

/** The funnel, escalations by day and severity, and their clocks. */
final class CaseParts {

    private static final Map<String, ToIntFunction<CaseFlow>> STEPS = steps();

    private final CaseFigures figures;
    private final Wording wording;

    CaseParts(CaseFigures figures, Wording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    private static Map<String, ToIntFunction<CaseFlow>> steps() {
        Map<String, ToIntFunction<CaseFlow>> steps = new LinkedHashMap<>();
        steps.put("raised", CaseFlow::raised);
        steps.put("acknowledged", CaseFlow::acknowledged);
        steps.put("triaged", CaseFlow::triaged);
        steps.put("decided", CaseFlow::decided);
        steps.put("referred", CaseFlow::referred);
        steps.put("answered", CaseFlow::answered);
        steps.put("closed", CaseFlow::closed);
        steps.put("merged", CaseFlow::merged);
        steps.put("looked-again", CaseFlow::lookedAgain);
        steps.put("reopened", CaseFlow::reopened);
        steps.put("still-open", CaseFlow::stillOpen);
        return steps;
    }

    List<Section> sections() {
        return List.of(funnel(), byWeek(), clocks());
    }

    Section funnel() {
        List<String> groups = STEPS.keySet().stream()
                .map(step -> wording.say("throughput.step." + step))
                .toList();
        List<String> severities = List.copyOf(figures.bySeverity().keySet());
        return new Section(
                        wording,
                        wording.say("throughput.funnel"),
                        Stream.of("raised", "reached", "looked-again", "before")
                                .map(wording::meaning)
                                .toList())
                .chart(new ChartData.Bars(
                        wording.say("throughput.funnel.chart"),
                        wording.say("throughput.step"),
                        cases(),
                        groups,
                        List.of(
                                Series.measured(
                                        wording.say("throughput.this-period"),
                                        Hue.NOW,
                                        values(figures.total(), figures.told())),
                                Series.measured(
                                        wording.say("throughput.period-before"),
                                        Hue.COMPARED,
                                        values(figures.before(), comparable()))),
                        false))
                .table(new Sheet(
                        wording.say("throughput.funnel.severity"),
                        Stream.concat(Stream.of(wording.say("throughput.step")), severities.stream())
                                .toList(),
                        STEPS.entrySet().stream()
                                .filter(step -> !severities.isEmpty())
                                .map(step -> Stream.concat(
                                                Stream.of(Cell.text(wording.say("throughput.step." + step.getKey()))),
                                                severities.stream()
                                                        .map(severity -> wording.count(step.getValue()
                                                                .applyAsInt(figures.bySeverity()
                                                                        .getOrDefault(severity, CaseFlow.NONE)))))
                                        .toList())
                                .toList()));
    }

    /** The weeks before, or none of them when they are not as many as those they would be compared with. */
    private Set<LocalDate> comparable() {
        return figures.toldBefore().size() == figures.told().size() ? figures.toldBefore() : Set.of();
    }

    /** Nothing, and not none, where no week is told. */
    private static List<@Nullable Double> values(CaseFlow flow, Set<LocalDate> told) {
        List<@Nullable Double> values = new ArrayList<>();
        STEPS.values().forEach(step -> values.add(told.isEmpty() ? null : (double) step.applyAsInt(flow)));
        return values;
    }

    private Section byWeek() {
        List<@Nullable Double> raised = new ArrayList<>();
        for (LocalDate monday : figures.weeks().mondays()) {
            Integer count = figures.raisedByWeek().get(monday);
            raised.add(count == null ? null : (double) count);
        }
        return new Section(
                        wording,
                        wording.say("throughput.raised-by-week"),
                        List.of(wording.meaning("raised"), wording.meaning("week")))
                .chart(new ChartData.Bars(
                        wording.say("throughput.raised-by-week.chart"),
                        wording.say("throughput.week"),
                        cases(),
                        figures.weeks().mondays().stream().map(wording::day).toList(),
                        List.of(Series.measured(wording.figure("raised"), Hue.INFLOW, raised)),
                        false));
    }

    Section clocks() {
        List<@Nullable Double> kept = new ArrayList<>();
        List<@Nullable Double> breached = new ArrayList<>();
        for (ClockFigures clock : figures.clocks()) {
            kept.add((double) clock.notBreached());
            breached.add((double) clock.breached());
        }
        return new Section(
                        wording,
                        wording.say("throughput.clocks"),
                        Stream.of("clocks", "met-within", "breached", "stopped")
                                .map(wording::meaning)
                                .toList())
                .drawing(new ChartData.Bars(
                        wording.say("throughput.clocks.chart"),
                        wording.say("throughput.clock"),
                        new Measure(wording.say("throughput.clocks"), "", 0),
                        figures.clocks().stream().map(this::name).toList(),
                        List.of(
                                Series.measured(wording.say("throughput.clocks.not-breached"), Hue.DONE, kept),
                                Series.measured(wording.figure("breached"), Hue.BREACHED, breached)),
                        true))
                .table(new Sheet(
                        wording.say("throughput.clocks.table"),
                        List.of(
                                wording.say("throughput.clock"),
                                wording.say("throughput.clocks.all"),
                                wording.say("throughput.clocks.running"),
                                wording.figure("stopped"),
                                wording.figure("breached"),
                                wording.say("throughput.half-within"),
                                wording.say("throughput.most-within")),
                        figures.clocks().stream()
                                .map(clock -> List.of(
                                        Cell.text(name(clock)),
                                        wording.count(clock.clocks()),
                                        wording.count(clock.running()),
                                        wording.count(clock.stopped()),
                                        wording.count(clock.breached()),
                                        WaitedPart.within(wording, clock.met(), 0.5),
                                        WaitedPart.within(wording, clock.met(), 0.9)))
                                .toList()));
    }

    private String name(ClockFigures clock) {
        return wording.say("throughput.clock.of", clock.severity(), wording.say("throughput.clock." + clock.kind()));
    }

    private Measure cases() {
        return new Measure(wording.say("throughput.cases"), "", 0);
    }
}
