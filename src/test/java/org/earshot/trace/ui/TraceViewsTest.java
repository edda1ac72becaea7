package org.earshot.trace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.earshot.access.NameCodes;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.Babble;
import org.earshot.testing.Links;
import org.earshot.testing.ViewTest;
import org.earshot.trace.Asking;
import org.earshot.trace.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class TraceViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Traces traces;

    @Autowired
    NameCodes codes;

    private Person lead;
    private Person second;

    @BeforeEach
    void people() {
        lead = as.person(Set.of(Role.TS_LEAD), Set.of());
        second = as.person(Set.of(Role.CUSTODIAN), Set.of());
        as.signIn(lead);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aLeadAsksAndTheSecondPersonFindsItAndAgrees() {
        navigate(TracesView.class);
        assertThat($(Grid.class).single()).isNotNull();
        press("Trace a recording");

        NewTraceView form = (NewTraceView) getCurrentView();
        press("Ask the second person");
        assertThat(said()).contains("Choose the recording first.");
        form.take("found.wav", Babble.wav(3, 1200));
        text("Where it was found", "on a page");
        text("What for", "to know who it was");
        choose(second);
        press("Ask the second person");

        assertThat(getCurrentView()).isInstanceOf(TraceView.class);
        assertThat(headings()).contains("What was found", "Agreement", "What was done");
        assertThat(buttons()).doesNotContain("Agree");

        as.signIn(second);
        navigate(TracesView.class);
        assertThat(test($(Grid.class).single()).getCellText(0, 1)).isEqualTo("Waits for your agreement");
        navigate(TraceView.class, as.call(second, () -> traces.mine().getFirst().number()));
        press("Agree");

        assertThat(headings()).contains("What came of it");
    }

    @Test
    void whoeverTurnsItDownSaysWhyFirst() {
        String number = asked();
        as.signIn(second);
        navigate(TraceView.class, number);

        press("Turn down");
        assertThat(said()).contains("Say why, in 3 to 500 characters.");
        text("Reason, when you turn it down", "the purpose does not hold");
        press("Turn down");

        assertThat(paragraphs()).contains("The second person turned this down. Nothing was compared.");
    }

    @Test
    void aTraceOfOthersIsNotThere() {
        String number = asked();
        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of()));

        Links.notYours("trace/" + number);
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBeAndStaysOnThePage() {
        navigate(NewTraceView.class);
        ((NewTraceView) getCurrentView())
                .take("letter.txt", "a letter".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        text("Where it was found", "on a page");
        text("What for", "to know who it was");
        choose(second);

        press("Ask the second person");

        assertThat(said()).anyMatch(sentence -> sentence.startsWith("This file was not taken."));
        assertThat(getCurrentView()).isInstanceOf(NewTraceView.class);
        assertThat($(Button.class).all().stream().allMatch(Button::isEnabled)).isTrue();
    }

    @Test
    void theCodeOnAPhotographedScreenNamesThePerson() {
        String code = as.call(second, codes::mine);
        navigate(TracesView.class);

        test($(TextField.class).single()).setValue(code.toLowerCase(Locale.ROOT));
        press("Whose is it");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("This is the code of " + second.displayName()));
        test($(TextField.class).single()).setValue("-----");
        press("Whose is it");

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("This is nobody's code."));
    }

    private String asked() {
        return as.call(
                lead, () -> traces.ask(new Asking("to know who", "on a page", Babble.wav(4, 1200), null, second.id())));
    }

    @SuppressWarnings("unchecked") // the page has one choice of that type
    private void choose(Person person) {
        ComboBox<Map.Entry<Long, String>> choice = $(ComboBox.class).single();
        choice.setValue(Map.entry(person.id(), person.displayName()));
    }

    private void text(String label, String value) {
        test($(TextArea.class).withPropertyValue(TextArea::getLabel, label).single())
                .setValue(value);
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> said() {
        return $(Notification.class).all().stream()
                .map(notification -> test(notification).getText())
                .toList();
    }
}
