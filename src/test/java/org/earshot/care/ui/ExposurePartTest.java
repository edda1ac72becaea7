package org.earshot.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.earshot.exposure.Counted;
import org.earshot.exposure.MayHear;
import org.earshot.exposure.Mix;
import org.earshot.exposure.MyExposure;
import org.earshot.exposure.Severity;
import org.earshot.shared.ui.Times;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ViewTest
class ExposurePartTest extends SpringBrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Times TIMES = new Times(Clock.systemUTC(), Locale.ENGLISH);

    @Test
    void saysItInWordsAndBars() {
        var part = new ExposurePart(new MyExposure(12.5, 20, 140, 140, 40, 30, 0.5, NOW), MayHear.EVERYTHING, TIMES);
        assertThat(texts(part, Span.class))
                .contains("12.5 of 20.0 points (62 %)", "140.0 of 140.0 points (100 %)", "40.0 of 30.0 points (133 %)");
        assertThat(Gauge.filled(1.3)).isEqualTo(1000);
        assertThat(Gauge.filled(0.625)).isEqualTo(625);
    }

    @ParameterizedTest
    @EnumSource(Mix.class)
    void everyStateHasItsWords(Mix mix) {
        for (MayHear may : List.of(
                new MayHear(mix, false, 0, false, false),
                new MayHear(mix, false, 3, true, true),
                new MayHear(mix, true, 10, true, false))) {
            var part = new ExposurePart(new MyExposure(0, 40, 0, 140, 0, 30, 1, NOW), may, TIMES);
            assertThat(texts(part, ListItem.class))
                    .isNotEmpty()
                    .noneMatch(text -> text.startsWith("care.") || text.contains("{"));
        }
    }

    @Test
    void theStatementHasARowForEachClipThatCounted() {
        var counted =
                List.of(new Counted(7, Severity.S3, 31_400, 24, 24, NOW), new Counted(8, Severity.S2, 0, 0, 1.2, NOW));
        var statement = new Statement(
                new MyExposure(24, 40, 25.2, 140, 20, 30, 1, NOW),
                counted,
                Map.of(7L, "FEMA2E2", 8L, "7F3KQ2A"),
                List::of,
                "Ana",
                NOW,
                TIMES);
        assertThat(statement.csv())
                .isEqualTo("clip,severity,seconds,day_points,week_points,last_heard\r\n"
                        + "FEMA2E2,S3,31.4,24.000,24.000,2026-11-22T09:00:00Z\r\n"
                        + "7F3KQ2A,S2,0.0,0.000,1.200,2026-11-22T09:00:00Z\r\n");
    }

    private static <T extends Component & HasText> List<String> texts(Component part, Class<T> type) {
        return deep(part)
                .filter(type::isInstance)
                .map(type::cast)
                .map(HasText::getText)
                .toList();
    }

    private static Stream<Component> deep(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ExposurePartTest::deep));
    }
}
