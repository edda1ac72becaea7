package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.HappeningNow;
import org.earshot.testing.As;
import org.earshot.testing.Links;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestCases.Desk;
import org.earshot.testing.TestClips;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestCases.class, TestClips.class})
class MyCasesViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @Autowired
    DSLContext db;

    private Desk desk;
    private String number;

    @BeforeEach
    void raise() {
        desk = cases.desk();
        number = cases.raise(desk, "C03", HappeningNow.NO);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void saysAtOnceByWhenSomebodyLooksAndThatItWasRight() {
        open();
        assertThat(words()).contains("Received", "You did the right thing. You do not need to do anything more.");
        assertThat(words()).anyMatch(text -> text.startsWith("A person looks at it by "));
    }

    @Test
    void hasNothingOfTheContentAndNoCounts() {
        decided(CaseOutcome.REFER_POLICE);
        open();
        assertThat(words()).contains("Decided: it is passed to an outside authority");
        assertThat(String.join(" ", words()).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("sexual", "police", "far away", "wrong", "c03", "p1");
    }

    @Test
    void followsTheCaseWithoutAReload() {
        open();
        cases.apply(desk.supervisor(), number, new Command.Acknowledge());
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(words()).contains("A person has it");
        });
    }

    @Test
    void somebodyElsesCaseIsNotMine() {
        as.signIn(as.annotator("fy"));
        Links.notYours("my-cases/" + number);
        assertThat($(MyCaseCard.class).exists()).isFalse();
    }

    @Test
    void answersCanBePostponed() {
        open();
        press("Hear it later");
        press("Keep that day");
        decided(CaseOutcome.NO_ACTION_NOT_CREDIBLE);
        open();
        assertThat(words()).anyMatch(text -> text.startsWith("You asked to hear nothing about it before "));
        assertThat(words()).noneMatch(text -> text.startsWith("Looked into"));
        assertThat($(Button.class).withText("Ask for another look").exists()).isFalse();
    }

    @Test
    void answersCanBeDeclined() {
        open();
        press("Do not tell me");
        test($(Button.class).withText("Do not tell me").all().getLast()).click();
        assertThat(words()).contains("You asked not to hear how it ends. Nothing more is shown here.");
        assertThat(db.fetchSingle("select answer_state from escalation.case_file where number = ?", number)
                        .get(0, String.class))
                .isEqualTo("DECLINED");
    }

    @Test
    void asksOnceForAnotherLook() {
        decided(CaseOutcome.NO_ACTION_NOT_CREDIBLE);
        open();
        assertThat(words()).contains("Looked into. No further action, because it was not credible");
        press("Ask for another look");
        test($(TextArea.class).single()).setValue("the second voice");
        press("Ask");
        assertThat(db.fetchSingle("select relook from escalation.case_file where number = ?", number)
                        .get(0, String.class))
                .isEqualTo("ASKED");
        assertThat($(Button.class).withText("Ask for another look").exists()).isFalse();
    }

    private void decided(CaseOutcome outcome) {
        cases.toAssessment(desk, number, Category.C03);
        cases.propose(desk, number, outcome);
        cases.approve(desk, number);
    }

    private void open() {
        as.signIn(desk.raiser());
        navigate(MyCasesView.class, number);
    }

    private void press(String caption) {
        test($(Button.class).withText(caption).first()).click();
    }

    private List<String> words() {
        return Stream.concat(
                        $(Paragraph.class).all().stream().map(Paragraph::getText),
                        $(Span.class).all().stream().map(Span::getText))
                .toList();
    }
}
