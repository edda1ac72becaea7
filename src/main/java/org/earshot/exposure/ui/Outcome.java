package org.earshot.exposure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.earshot.exposure.Severity;
import org.earshot.exposure.ShiftCourse;
import org.earshot.exposure.ShiftCourse.Used;
import org.earshot.shared.ui.Chart;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Mark;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.ChartData.Span;
import org.earshot.shared.ui.Hue;
import org.jspecify.annotations.Nullable;

/** What came of imagined shifts: the budget over the hours, below it what the shifts are like, then what was heard and how often it was too much. */
final class Outcome extends Div {

    private static final double PERCENT = 100;
    private static final List<Severity> SHOWN = List.of(Severity.S1, Severity.S2, Severity.S3, Severity.S4);

    private ShiftCourse now;
    private @Nullable ShiftCourse proposed;
    private final Chart course;
    private final Chart heard;
    private final Div facts = new Div();

    /** @param shift what the shifts are like, to be changed where its outcome is seen */
    Outcome(ShiftCourse now, Component shift) {
        this.now = now;
        addClassName("earshot-stack");
        String none = getTranslation("exposure.what-if.none");
        this.course = new Chart(course(), none);
        this.heard = new Chart(heard(), none);
        facts.add(facts());
        add(course, shift, facts, heard);
    }

    /** @param proposed null when nothing is proposed */
    void show(ShiftCourse now, @Nullable ShiftCourse proposed) {
        this.now = now;
        this.proposed = proposed;
        course.show(course());
        heard.show(heard());
        facts.removeAll();
        facts.add(facts());
    }

    private ChartData course() {
        List<Series<Double>> lines = new ArrayList<>();
        List<Series<Span>> bands = new ArrayList<>();
        lines.add(Series.measured(getTranslation("exposure.what-if.now"), Hue.NOW, middle(now)));
        bands.add(Series.measured(getTranslation("exposure.what-if.now.most"), Hue.NOW, most(now)));
        if (proposed != null) {
            lines.add(Series.projected(getTranslation("exposure.what-if.proposed"), Hue.COMPARED, middle(proposed)));
            bands.add(Series.projected(getTranslation("exposure.what-if.proposed.most"), Hue.COMPARED, most(proposed)));
        }
        return new ChartData.Lines(
                getTranslation("exposure.what-if.course", now.shifts()),
                getTranslation("exposure.what-if.hours"),
                new Measure(getTranslation("exposure.what-if.used"), "%", 0),
                now.course().stream()
                        .map(used -> LocalTime.MIN.plusMinutes(used.minute()).toString())
                        .toList(),
                lines,
                bands,
                List.of(mark("halved", 50), mark("limited", 80), mark("stopped", 100)));
    }

    private Mark mark(String name, double percent) {
        return new Mark(getTranslation("exposure.what-if.mark." + name), Hue.TOTAL, percent);
    }

    private static List<@Nullable Double> middle(ShiftCourse course) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Used used : course.course()) {
            values.add(used.middle() * PERCENT);
        }
        return values;
    }

    private static List<@Nullable Span> most(ShiftCourse course) {
        List<@Nullable Span> values = new ArrayList<>();
        for (Used used : course.course()) {
            values.add(new Span(used.low() * PERCENT, used.high() * PERCENT));
        }
        return values;
    }

    private ChartData heard() {
        List<Series<Double>> bars = new ArrayList<>();
        bars.add(Series.measured(getTranslation("exposure.what-if.now"), Hue.NOW, clips(now)));
        if (proposed != null) {
            bars.add(Series.projected(getTranslation("exposure.what-if.proposed"), Hue.COMPARED, clips(proposed)));
        }
        return new ChartData.Bars(
                getTranslation("exposure.what-if.heard"),
                getTranslation("exposure.what-if.severity"),
                new Measure(getTranslation("exposure.what-if.heard.measure"), "", 1),
                SHOWN.stream()
                        .map(severity -> getTranslation("exposure.severity." + severity))
                        .toList(),
                bars,
                false);
    }

    private static List<@Nullable Double> clips(ShiftCourse course) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Severity severity : SHOWN) {
            values.add(course.heard().get(severity));
        }
        return values;
    }

    private NativeTable facts() {
        var table = new NativeTable();
        table.addClassName("exposure-facts");
        table.setCaptionText(getTranslation("exposure.what-if.facts"));
        var names = new NativeTableRow(new NativeTableCell(), head("exposure.what-if.now"));
        if (proposed != null) {
            names.add(head("exposure.what-if.proposed"));
        }
        table.getHead().add(names);
        table.getBody()
                .add(
                        row("limited", "%.0f %%", course -> course.limited() * PERCENT),
                        row("stopped", "%.0f %%", course -> course.stopped() * PERCENT),
                        row("points", "%.1f", ShiftCourse::points),
                        row("neutral", "%.1f", ShiftCourse::neutral),
                        row("pauses", "%.1f", ShiftCourse::pauses));
        return table;
    }

    private NativeTableHeaderCell head(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(String name, String format, ToDoubleFunction<ShiftCourse> of) {
        var head = new NativeTableHeaderCell(getTranslation("exposure.what-if.fact." + name));
        head.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(
                head, new NativeTableCell(String.format(getLocale(), format, of.applyAsDouble(now))));
        if (proposed != null) {
            row.add(new NativeTableCell(String.format(getLocale(), format, of.applyAsDouble(proposed))));
        }
        return row;
    }
}
