package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.CaseSeverity;
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
class CaseViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @Autowired
    Sites sites;

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
    void saysTheOneNextStepAndWhyEverythingElseIsClosed() {
        open(desk.analyst());
        assertThat(next()).startsWith("Nobody has looked at this yet. Due by ");
        assertThat(button("Acknowledge").isEnabled()).isFalse();
        assertThat(button("Propose").isEnabled()).isFalse();
        assertThat(button("Close the case").isEnabled()).isFalse();
        assertThat(hints())
                .anyMatch(why -> why.startsWith("Your role does not allow this; a supervisor or"))
                .contains("Not while the case is raised.");
    }

    @Test
    void aSupervisorAcknowledgesByOneClick() {
        open(desk.supervisor());
        test(button("Acknowledge")).click();
        assertThat(cases.state(number)).isEqualTo("ACKNOWLEDGED");
        assertThat(next()).startsWith("Triage it");
        assertThat($(TriageForm.class).exists()).isTrue();
    }

    @Test
    void anAnalystDoesTheStepsAndProposesAndALeadApproves() {
        cases.toAssessment(desk, number, Category.C03);
        open(desk.analyst());
        assertThat(next()).contains("steps are still open");
        assertThat(button("Propose").isEnabled()).isFalse();
        write("Heard", "0:12 a voice says no");
        write("Inferred", "nothing");
        write("Other explanations", "television: there is music");
        test(button("Record")).click();
        assertThat(texts()).contains("0:12 a voice says no", "television: there is music");
        cases.stepsBefore(desk, number, "propose");
        open(desk.analyst());
        assertThat(next()).startsWith("Propose a decision: every step before it is done.");
        outcome().setValue(CaseOutcome.NO_ACTION_NOT_CREDIBLE);
        write("Why this outcome", "it is a film");
        write("What we do not know", "which film");
        test(button("Propose")).click();
        assertThat(cases.state(number)).isEqualTo("DECISION_PROPOSED");

        open(desk.otherLead());
        assertThat(button("Approve").isEnabled()).isFalse();
        assertThat(hints()).anyMatch(why -> why.contains("listen or read the transcript"));
        test(button("Read the words")).click();
        assertThat(texts()).contains("a voice, far away");
        assertThat(button("Approve").isEnabled()).isTrue();
        test(button("Approve")).click();
        assertThat(cases.state(number)).isEqualTo("DECISION_PROPOSED");
        for (String check : new String[] {"facts", "category", "outcome"}) {
            test($(Checkbox.class).all().stream()
                            .filter(box -> box.getLabel().equals("I checked the " + check + " myself"))
                            .findFirst()
                            .orElseThrow())
                    .click();
        }
        test(button("Approve")).click();
        assertThat(cases.state(number)).isEqualTo("DECIDED");
        assertThat($(H3.class).all().stream().map(H3::getText)).contains(number + "-D1: No action: not credible");
    }

    @Test
    void clocksOfAMergedCaseReadAsStopped() {
        String other = cases.raise(desk, "C03", HappeningNow.NO);
        cases.apply(desk.supervisor(), number, new Command.Acknowledge());
        cases.apply(desk.analyst(), number, new Command.ProposeMerge(other, "the same minute"));
        cases.apply(desk.lead(), number, new Command.ConfirmMerge());
        open(desk.analyst());
        assertThat($(ListItem.class).all().stream()
                        .map(line -> line.getElement().getTextRecursively())
                        .filter(line -> line.endsWith("stopped")))
                .containsExactlyInAnyOrder("triagestopped", "decisionstopped");
    }

    @Test
    void whatSomebodyWroteIsShownAsText() {
        cases.toAssessment(desk, number, Category.C03);
        String nasty = "<img src=x onerror=alert(1)> **bold** [a](javascript:alert(1))";
        cases.apply(desk.analyst(), number, new Command.DoStep("CORE-11", nasty));
        open(desk.lead());
        assertThat(texts()).contains(nasty);
        assertThat(written(nasty).getElement().getProperty("innerHTML")).isNull();
    }

    @Test
    void aCaseOfAnotherSiteIsNotShownToASupervisor() {
        long elsewhere = SystemActor.call("test", () -> sites.create("Elsewhere " + number, "Europe/Lisbon"));
        db.execute("update escalation.case_file set site_id = ? where number = ?", elsewhere, number);
        as.signIn(desk.supervisor());
        Links.notYours("case/" + number);
        assertThat($(CaseHeader.class).exists()).isFalse();
    }

    @Test
    void aNumberThatIsNoCaseIsAnsweredLikeACaseOfSomebodyElse() {
        as.signIn(desk.lead());
        Links.notYours("case/ESC-1999-000001");
    }

    @Test
    void showsWhatOthersDoWithoutLosingWhatIsTyped() {
        cases.toAssessment(desk, number, Category.C03);
        open(desk.analyst());
        write("Why this outcome", "half a thought");
        cases.apply(desk.lead(), number, new Command.RaiseSeverity(CaseSeverity.P0, "it goes on"));
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat($(Span.class).withText("P0 danger now").exists()).isTrue();
        });
        assertThat(area("Why this outcome").getValue()).isEqualTo("half a thought");
    }

    @Test
    void saysWhoSawAndHeardIt() {
        open(desk.supervisor());
        test(button("Read the words")).click();
        assertThat($(Paragraph.class)
                        .withText("Nobody has heard all of the clip.")
                        .exists())
                .isTrue();
        assertThat($(Span.class)
                        .withText(desk.supervisor().displayName() + " read the words")
                        .exists())
                .isTrue();
    }

    @Test
    void whoeverIsTooCloseSaysSoAndNothingElseIsOpenToThem() {
        cases.toAssessment(desk, number, Category.C03);
        open(desk.analyst());
        test(button("I am too close to this case")).click();
        assertThat(button("Propose").isEnabled()).isFalse();
        assertThat(hints()).contains("You said that you are too close to this case.");
    }

    @Test
    void theReasonForAnotherLookIsThereForWhoeverTakesIt() {
        cases.toAssessment(desk, number, Category.C03);
        cases.propose(desk, number, CaseOutcome.NO_ACTION_NOT_CREDIBLE);
        cases.approve(desk, number);
        cases.apply(desk.raiser(), number, new Command.AskRelook("the second voice"));
        open(desk.lead());
        assertThat(next()).startsWith("The person who raised it asks for another look.");
        assertThat(texts()).contains("the second voice");
        write("What you looked at, and why the decision stays", "both voices are the film");
        test(button("Stay with the decision")).click();
        assertThat(next()).startsWith("Close it");
    }

    @Test
    void anAnnotatorHasNoSuchPage() {
        Person annotator = as.person(Set.of(Role.ANNOTATOR), Set.of());
        as.signIn(annotator);
        assertThatThrownBy(() -> navigate(CaseView.class, number)).isNotNull();
    }

    private void open(Person person) {
        as.signIn(person);
        navigate(CaseView.class, number);
    }

    private String next() {
        return $(Paragraph.class).all().stream()
                .filter(each -> each.hasClassName("case-next"))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
    }

    private Button button(String caption) {
        return $(Button.class).all().stream()
                .filter(each -> each.getText().equals(caption) && !inContents(each))
                .findFirst()
                .orElseThrow();
    }

    private static boolean inContents(Component button) {
        return button.getParent()
                .filter(parent -> parent.hasClassName("case-contents"))
                .isPresent();
    }

    private List<String> hints() {
        return $(Span.class).all().stream()
                .filter(each -> each.hasClassName("earshot-hint"))
                .map(Span::getText)
                .toList();
    }

    private List<String> texts() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private Paragraph written(String text) {
        return $(Paragraph.class).withText(text).first();
    }

    private TextArea area(String label) {
        return $(TextArea.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void write(String label, String text) {
        test(area(label)).setValue(text);
    }

    @SuppressWarnings("unchecked") // the one field of this label
    private Select<CaseOutcome> outcome() {
        return $(Select.class).all().stream()
                .filter(each -> "Outcome".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
