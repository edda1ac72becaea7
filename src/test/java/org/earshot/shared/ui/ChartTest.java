package org.earshot.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.earshot.shared.ui.ChartData.Bars;
import org.earshot.shared.ui.ChartData.Lines;
import org.earshot.shared.ui.ChartData.Mark;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Quantiles;
import org.earshot.shared.ui.ChartData.Ranges;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.ChartData.Span;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.Test;

@ViewTest
class ChartTest extends SpringBrowserlessTest {

    private static final Measure CLIPS = new Measure("Clips waiting", "", 0);
    private static final List<String> QUEUES = List.of("One", "Two");

    @Test
    void theBrowserGetsFiguresAndNothingElse() {
        var data = new Lines(
                "Clips waiting, by queue",
                "Queue",
                CLIPS,
                QUEUES,
                List.of(Series.measured("Now <b>", Hue.NOW, Arrays.asList(1.5, null))),
                List.of(Series.projected("Usual", Hue.NOW, Arrays.asList(null, new Span(1, 2)))),
                List.of(new Mark("Goal", Hue.BREACHED, 3)));
        var chart = new Chart(data, "Nothing waits.");
        assertThat(chart.getElement().getProperty("kind")).isEqualTo("lines");
        assertThat(String.valueOf(chart.getElement().getPropertyRaw("data")))
                .isEqualTo("{\"title\":\"Clips waiting, by queue\",\"across\":\"Queue\","
                        + "\"measure\":{\"name\":\"Clips waiting\",\"unit\":\"\",\"decimals\":0},\"groups\":[\"One\",\"Two\"],"
                        + "\"series\":[{\"name\":\"Now <b>\",\"hue\":\"NOW\",\"projected\":false,\"values\":[1.5,null]}],"
                        + "\"bands\":[{\"name\":\"Usual\",\"hue\":\"NOW\",\"projected\":true,\"values\":[null,{\"from\":1.0,\"to\":2.0}]}],"
                        + "\"marks\":[{\"name\":\"Goal\",\"hue\":\"BREACHED\",\"at\":3.0}],\"empty\":false}");
    }

    @Test
    void otherFiguresAreDrawnInTheSamePlace() {
        var chart = new Chart(bars(Arrays.asList(1.0, 2.0)), "Nothing waits.");
        assertThat(chart.getElement().getProperty("kind")).isEqualTo("bars");
        chart.show(new Ranges(
                "Handle time, by queue",
                "Queue",
                CLIPS,
                QUEUES,
                List.of(Series.measured("Now", Hue.NOW, Arrays.asList(new Quantiles(1, 2, 3, 4, 5), null)))));
        assertThat(chart.getElement().getProperty("kind")).isEqualTo("ranges");
    }

    @Test
    void withoutAFigureASentenceIsSaid() {
        var chart = new Chart(bars(Arrays.asList(null, null)), "Nothing waits.");
        assertThat(chart.getElement().getProperty("kind")).isEqualTo("none");
        assertThat(chart.getElement().getProperty("none")).isEqualTo("Nothing waits.");
        assertThat(chart.data().isEmpty()).isTrue();
    }

    @Test
    void everyGroupHasAPlaceInEverySeries() {
        assertThatThrownBy(() -> bars(List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Now has 1 values for 2 groups");
    }

    @Test
    void redIsNeverOneOfManyColours() {
        assertThat(LongStream.range(-20, 20).mapToObj(Hue::of)).doesNotContain(Hue.BREACHED);
        assertThat(Hue.of(7)).isEqualTo(Hue.of(7));
    }

    private static Bars bars(List<Double> values) {
        return new Bars(
                "Clips waiting, by queue",
                "Queue",
                CLIPS,
                QUEUES,
                List.of(Series.measured("Now", Hue.NOW, values)),
                false);
    }
}
