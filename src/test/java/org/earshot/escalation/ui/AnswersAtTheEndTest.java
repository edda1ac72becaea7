package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.escalation.HappeningNow;
import org.earshot.shift.EndOfShift;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestCases.class, TestClips.class})
class AnswersAtTheEndTest extends SpringBrowserlessTest {

    @Autowired
    AnswersAtTheEnd answers;

    @Autowired
    TestCases cases;

    @Autowired
    As as;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theLastPageOfTheShiftSaysWhatBecameOfWhatWasRaised() {
        var desk = cases.desk();
        String number = cases.raise(desk, "C03", HappeningNow.NO);
        as.signIn(desk.raiser());
        Component panel = answers.atTheEnd(shift(Duration.ofHours(8))).orElseThrow();
        assertThat(deep(panel).filter(Anchor.class::isInstance).map(each -> ((Anchor) each).getHref()))
                .containsExactly("my-cases/" + number);
        assertThat(deep(panel).filter(Span.class::isInstance).map(each -> ((Span) each).getText()))
                .contains(": Received");
    }

    @Test
    void saysNothingOfWhatIsOlderOrOthers() {
        var desk = cases.desk();
        cases.raise(desk, "C03", HappeningNow.NO);
        as.signIn(desk.raiser());
        assertThat(answers.atTheEnd(shift(Duration.ofSeconds(-60)))).isEqualTo(Optional.empty());
        as.signIn(as.annotator("fy"));
        assertThat(answers.atTheEnd(shift(Duration.ofHours(8)))).isEqualTo(Optional.empty());
    }

    private static EndOfShift shift(Duration length) {
        Instant now = Instant.now();
        return new EndOfShift(1, now.minus(length), now, List.of(), List.of());
    }

    private static Stream<Component> deep(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(AnswersAtTheEndTest::deep));
    }
}
