package org.earshot.procedure.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.procedure.Drafts;
import org.earshot.procedure.ProcedureDraft;
import org.earshot.procedure.Procedures;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Reading and writing the procedure. A database of its own: what is published here is in force nowhere else. */
@ViewTest
@TestPropertySource(properties = "spring.application.name=earshot-procedure-views")
class ProcedureViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Procedures procedures;

    @Autowired
    Drafts drafts;

    @Autowired
    Shifts shifts;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aNewcomerIsLedFromTheShiftToTheProcedureAndBack() {
        as.signIn(as.newcomer(Set.of(Role.ANNOTATOR), Set.of("en"), Set.of()));
        UI.getCurrent().navigate("shift");
        press("Read the procedure");
        assertThat(getCurrentView()).isInstanceOf(ProcedureView.class);
        assertThat($(H3.class).all()).extracting(H3::getText).contains("Raising", "Triage", "C01 Child in danger");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Stop listening and press Escalate"));
        press("I have read it");
        assertThat(procedures.acknowledgedByMe()).isTrue();
        press("Start shift");
        assertThat(shifts.requireWorking()).isNotNull();
    }

    @Test
    void whoHasReadItSeesNoButton() {
        as.signIn(as.annotator("en"));
        navigate(ProcedureView.class);
        assertThat($(Button.class).withText("I have read it").exists()).isFalse();
        assertThat($(Span.class).all()).extracting(Span::getText).contains("You have read this version.");
    }

    @Test
    void anUnknownVersionIsSaidInWords() {
        as.signIn(as.annotator("en"));
        UI.getCurrent().navigate("procedure", com.vaadin.flow.router.QueryParameters.of("version", "<b>9</b>"));
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("There is no such version of the procedure.");
    }

    @Test
    void twoLeadsPublishAndReadersSeeWhatChanged() {
        Person reader = as.annotator("en");
        String before = procedures.current().version();
        Person one = lead();
        as.signIn(one);
        navigate(ProcedureVersionsView.class);
        press("Begin a draft");
        TextArea text = file();
        test(text).setValue(text.getValue().replace("Read the note and transcript first.", "Read the note first."));
        assertThat(items()).anyMatch(item -> item.contains("CORE-04"));
        test($(TextArea.class).all().getFirst()).setValue("The transcript comes later.");
        press("Propose");
        assertThat($(Button.class).withText("Publish").single().isEnabled()).isFalse();

        ProcedureDraft draft = drafts.all().getFirst();
        as.signIn(lead());
        navigate(ProcedureDraftView.class, draft.id());
        press("Publish");
        assertThat(procedures.current().version()).isNotEqualTo(before);
        navigate(ProcedureVersionsView.class);
        assertThat(items()).anyMatch(item -> item.contains("Changed") && item.contains("CORE-04"));

        as.signIn(reader);
        navigate(ProcedureView.class);
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .contains("What has changed since version " + before + ", which you read");
        assertThat(items()).anyMatch(item -> item.contains("CORE-04") && item.contains("Changed"));
        press("I have read it");
        assertThat(procedures.acknowledgedByMe()).isTrue();
    }

    @Test
    void problemsAreListedByLineWhileOneWrites() {
        as.signIn(lead());
        navigate(ProcedureDraftView.class, drafts.begin().id());
        TextArea text = file();
        test(text).setValue(text.getValue().replaceFirst("before: triage", "before: raise"));
        assertThat(items()).anyMatch(item -> item.startsWith("Line 9: Nothing comes before a raise"));
        press("Propose");
        assertThat(test($(Notification.class).last()).getText()).startsWith("Line 9:");
        press("Save");
        press("Give up");
        assertThat($(Button.class).withText("Save").exists()).isFalse();
    }

    @Test
    void aDraftThatIsNotThereIsSaidInWords() {
        as.signIn(lead());
        navigate(ProcedureDraftView.class, 4711L);
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).contains("There is no such draft.");
    }

    @Test
    void annotatorsDoNotSeeDrafts() {
        as.signIn(as.annotator("en"));
        assertThatThrownBy(() -> navigate(ProcedureVersionsView.class)).isInstanceOf(Throwable.class);
    }

    private Person lead() {
        return as.person(Set.of(Role.TS_LEAD), Set.of("en"));
    }

    private TextArea file() {
        return $(TextArea.class).all().getLast();
    }

    private List<String> items() {
        return $(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
