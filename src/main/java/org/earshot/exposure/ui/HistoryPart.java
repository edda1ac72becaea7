package org.earshot.exposure.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.exposure.SettingsVersion;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** Every version there has been, who set it and what it changed. */
final class HistoryPart extends Div {

    private final Grid<Line> grid = new Grid<>();

    private record Line(SettingsVersion version, String by, String agreed, String changes, String reason) {}

    HistoryPart(Times times) {
        addClassName("earshot-stack");
        grid.addColumn(line -> line.version().version())
                .setHeader(getTranslation("exposure.history.version"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> times.dayAndTime(line.version().at()))
                .setHeader(getTranslation("exposure.history.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Line::by)
                .setHeader(getTranslation("exposure.history.by"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Line::agreed)
                .setHeader(getTranslation("exposure.history.agreed"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Line::changes)
                .setHeader(getTranslation("exposure.history.changes"))
                .setTooltipGenerator(Line::changes)
                .setFlexGrow(3);
        grid.addColumn(Line::reason)
                .setHeader(getTranslation("exposure.history.reason"))
                .setTooltipGenerator(Line::reason)
                .setFlexGrow(2);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("exposure.history"));
        add(new H2(getTranslation("exposure.history")), grid);
    }

    /** @param versions the one that counts first */
    void show(List<SettingsVersion> versions, Map<Long, String> names) {
        grid.setItems(IntStream.range(0, versions.size())
                .mapToObj(i -> line(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null, names))
                .toList());
    }

    private Line line(SettingsVersion version, @Nullable SettingsVersion before, Map<Long, String> names) {
        Long by = version.proposedBy();
        Long agreed = version.agreedBy();
        String reason = version.reason();
        return new Line(
                version,
                by == null ? getTranslation("exposure.history.earshot") : names.getOrDefault(by, "?"),
                agreed == null ? "–" : names.getOrDefault(agreed, "?"),
                before == null ? getTranslation("exposure.history.first") : changes(before, version),
                reason == null ? "–" : reason);
    }

    private String changes(SettingsVersion before, SettingsVersion after) {
        List<String> changes = SettingWords.changes(this, getLocale(), before.settings(), after.settings());
        return changes.isEmpty()
                ? getTranslation("exposure.change.none")
                : changes.stream().collect(Collectors.joining("; "));
    }
}
