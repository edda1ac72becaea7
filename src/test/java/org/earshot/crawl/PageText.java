package org.earshot.crawl;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that a page sends to the browser, as lines: texts, attributes, properties (what charts are drawn from among them), the rows of grids. */
final class PageText {

    private static final int ROWS = 200;

    /** Made anew for each page, and of nothing that anybody did. */
    private static final Set<String> MADE_UP =
            Set.of("id", "slot", "aria-labelledby", "aria-describedby", "for", "style", "serverNow");

    private final List<String> lines = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();

    static PageText of(Element root) {
        var text = new PageText();
        text.read(root);
        return text;
    }

    List<String> lines() {
        return lines;
    }

    /** Where the page leads, as it is written. */
    Set<String> links() {
        return links;
    }

    private void read(Element element) {
        if (element.isTextNode()) {
            say(element.getText());
            return;
        }
        element.getAttributeNames().filter(name -> !MADE_UP.contains(name)).forEach(name -> {
            String value = element.getAttribute(name);
            if (name.equals("href") || name.equals("path")) {
                links.add(value);
            } else {
                said(name, value);
            }
        });
        element.getPropertyNames()
                .filter(name -> !MADE_UP.contains(name))
                .forEach(name -> said(name, String.valueOf(element.getPropertyRaw(name))));
        element.getComponent().filter(Grid.class::isInstance).ifPresent(grid -> grid((Grid<?>) grid));
        Stream.concat(element.getChildren(), virtual(element)).forEach(this::read);
    }

    /** What lies over the page, and components of templates. */
    private static Stream<Element> virtual(Element element) {
        List<Element> found = new ArrayList<>();
        element.getNode()
                .getFeatureIfInitialized(VirtualChildrenList.class)
                .ifPresent(children -> children.iterator().forEachRemaining(node -> found.add(Element.get(node))));
        return found.stream();
    }

    private <T> void grid(Grid<T> grid) {
        var columns = grid.getColumns();
        columns.forEach(column -> {
            say(String.valueOf(column.getHeaderText()));
            say(String.valueOf(column.getFooterText()));
        });
        var tester = new GridTester<Grid<T>, T>(grid);
        int rows = Math.min(
                ROWS, (int) grid.getGenericDataView().getItems().limit(ROWS).count());
        for (int row = 0; row < rows; row++) {
            for (int at = 0; at < columns.size(); at++) {
                var column = columns.get(at);
                T item = grid.getGenericDataView().getItem(row);
                if (column.getTooltipGenerator() != null) {
                    say(String.valueOf(column.getTooltipGenerator().apply(item)));
                }
                if (column.getRenderer() instanceof ComponentRenderer<?, T> renderer) {
                    Component cell = renderer.createComponent(item);
                    if (cell != null) {
                        read(cell.getElement());
                    }
                } else {
                    say(tester.getCellText(row, at));
                }
            }
        }
    }

    private void said(String name, String value) {
        if (!value.startsWith("VAADIN/")) {
            say(name + "=" + value);
        }
    }

    private void say(String text) {
        String line = text.strip();
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
