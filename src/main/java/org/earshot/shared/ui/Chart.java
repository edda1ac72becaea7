package org.earshot.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.Map;

/**
 * A drawing of figures with a table of the same figures behind it, for screen readers and for copying; in the colours of the page,
 * still, and fit for paper. Without figures it shows a sentence instead.
 */
@Tag("earshot-chart")
@JsModule("./chart/chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
@StyleSheet("earshot-chart.css")
public final class Chart extends Component implements HasStyle {

    private ChartData data;

    /** @param none what is said when there is nothing to draw, in one sentence */
    public Chart(ChartData data, String none) {
        getElement().setProperty("none", none);
        getElement()
                .setPropertyMap(
                        "wording",
                        Map.of(
                                "table", getTranslation("shared.chart.table"),
                                "drawing", getTranslation("shared.chart.drawing"),
                                "from", getTranslation("shared.chart.from"),
                                "to", getTranslation("shared.chart.to"),
                                "quantile", getTranslation("shared.chart.quantile"),
                                "middle", getTranslation("shared.chart.middle")));
        this.data = data;
        show(data);
    }

    /** Draws other figures in the same place. */
    public void show(ChartData data) {
        this.data = data;
        getElement().setProperty("kind", kind(data));
        getElement().setPropertyBean("data", data);
    }

    /** What is shown, such as for a file of the same figures. */
    public ChartData data() {
        return data;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setProperty("language", getLocale().toLanguageTag());
    }

    /** As {@code frontend/chart/chart-data.ts} has them; none for nothing to draw. */
    private static String kind(ChartData data) {
        return data.isEmpty()
                ? "none"
                : switch (data) {
                    case ChartData.Lines lines -> "lines";
                    case ChartData.Bars bars -> "bars";
                    case ChartData.Ranges ranges -> "ranges";
                };
    }
}
