package org.earshot.throughput.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Quantiles;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.ChartData.Span;
import org.jspecify.annotations.Nullable;

/** The figures of a chart as a table, with the words that the table behind the drawing has. */
final class ChartSheet {

    private final ChartData data;
    private final Wording wording;
    private final List<String> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private ChartSheet(ChartData data, Wording wording) {
        this.data = data;
        this.wording = wording;
        columns.add(data.across());
        data.groups().forEach(group -> rows.add(new ArrayList<>(List.of(Cell.text(group)))));
    }

    static Sheet of(ChartData data, Wording wording) {
        var sheet = new ChartSheet(data, wording);
        switch (data) {
            case ChartData.Lines lines -> {
                sheet.numbers(lines.series());
                sheet.spans(lines.bands());
            }
            case ChartData.Bars bars -> sheet.numbers(bars.series());
            case ChartData.Ranges ranges -> sheet.quantiles(ranges.series());
        }
        return new Sheet(data.title(), sheet.columns, sheet.rows);
    }

    private void numbers(List<Series<Double>> all) {
        for (Series<Double> series : all) {
            columns.add(unit(series.name()));
            each(series, (row, value) -> row.add(cell(value)));
        }
    }

    private void spans(List<Series<Span>> all) {
        for (Series<Span> series : all) {
            columns.add(unit(wording.say("shared.chart.from", series.name())));
            columns.add(unit(wording.say("shared.chart.to", series.name())));
            each(series, (row, value) -> {
                row.add(cell(value == null ? null : value.from()));
                row.add(cell(value == null ? null : value.to()));
            });
        }
    }

    private void quantiles(List<Series<Quantiles>> all) {
        for (Series<Quantiles> series : all) {
            IntStream.of(10, 25, 50, 75, 90)
                    .forEach(
                            percent -> columns.add(unit(wording.say("shared.chart.quantile", series.name(), percent))));
            each(series, (row, value) -> {
                row.add(cell(value == null ? null : value.p10()));
                row.add(cell(value == null ? null : value.p25()));
                row.add(cell(value == null ? null : value.p50()));
                row.add(cell(value == null ? null : value.p75()));
                row.add(cell(value == null ? null : value.p90()));
            });
        }
    }

    private <T> void each(Series<T> series, BiConsumer<List<Cell>, @Nullable T> add) {
        for (int group = 0; group < rows.size(); group++) {
            add.accept(rows.get(group), series.values().get(group));
        }
    }

    private Cell cell(@Nullable Double value) {
        return wording.number(value, data.measure().decimals());
    }

    private String unit(String name) {
        String unit = data.measure().unit();
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
