package org.earshot.care.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.exposure.Counted;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** What counted in seven days: codes, never words. */
final class CountedPart extends Div {

    CountedPart(List<Counted> counted, Map<Long, String> codes, Times times) {
        Div panel = CareParts.panel(getTranslation("care.counted"));
        var how = new Paragraph(getTranslation("care.counted.how"));
        how.addClassName("earshot-hint");
        panel.add(grid(counted, codes, times), how);
        add(panel);
    }

    private Grid<Counted> grid(List<Counted> counted, Map<Long, String> codes, Times times) {
        var grid = new Grid<Counted>();
        grid.addComponentColumn(row -> code(codes.getOrDefault(row.clipId(), "")))
                .setHeader(getTranslation("care.counted.clip"));
        grid.addColumn(row -> getTranslation("care.counted.severity." + row.severity()))
                .setHeader(getTranslation("care.counted.severity"))
                .setFlexGrow(2);
        number(
                grid,
                "care.counted.seconds",
                row -> getTranslation("care.counted.s", Math.round(row.heardMs() / 1000.0)));
        number(grid, "care.counted.day", row -> getTranslation("care.counted.points", row.dayPoints()));
        number(grid, "care.counted.week", row -> getTranslation("care.counted.points", row.weekPoints()));
        grid.addColumn(row -> at(row.lastAt(), times))
                .setHeader(getTranslation("care.counted.last"))
                .setFlexGrow(2);
        grid.getColumns().forEach(column -> column.setAutoWidth(true));
        grid.setItems(counted);
        grid.setAllRowsVisible(counted.size() <= 12);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("care.counted.none")));
        return grid;
    }

    private void number(Grid<Counted> grid, String key, ValueProvider<Counted, String> value) {
        grid.addColumn(value).setHeader(getTranslation(key)).setTextAlign(ColumnTextAlign.END);
    }

    private static Span code(String code) {
        var span = new Span(code);
        span.addClassName("earshot-code");
        return span;
    }

    private static String at(@Nullable Instant at, Times times) {
        return at == null ? "" : times.dayAndTime(at);
    }
}
