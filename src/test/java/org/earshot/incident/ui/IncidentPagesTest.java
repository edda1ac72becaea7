package org.earshot.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.incident.IncidentKind;
import org.earshot.incident.Incidents;
import org.earshot.testing.As;
import org.earshot.testing.Links;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class IncidentPagesTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Incidents incidents;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aLeadOpensAnIncidentRecordsADecisionAndWritesWhatWasLearned() {
        as.signIn(lead());
        navigate(IncidentsView.class);
        press("Open an incident");
        test($(TextField.class).last()).setValue("Three clips of one evening");
        press("Open an incident");
        assertThat(getCurrentView()).isInstanceOf(IncidentView.class);
        press("Record a decision");
        test($(TextArea.class).last()).setValue("We answer all three together.");
        press("Record a decision");
        assertThat(items()).anyMatch(item -> item.endsWith("We answer all three together."));
        assertThat($(Button.class).withText("Close the incident").single().isEnabled())
                .isFalse();
        assertThat(spans()).contains("Write first what was learned.");
        press("Write the review");
        test($(TextArea.class).last()).setValue("Ask for the evening's clips at once.");
        press("Write the review");
        press("Close the incident");
        assertThat(spans()).contains("The incident is closed.");
    }

    @Test
    void theListIsSearchedAndSaysWhenItIsEmpty() {
        Person lead = lead();
        as.signIn(lead);
        String number = incidents.open("A camera in the hall", IncidentKind.ORDINARY, lead.id());
        navigate(IncidentsView.class);
        test($(TextField.class).first()).setValue("camera in");
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        test($(TextField.class).first()).setValue(number);
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        test($(TextField.class).first()).setValue("nothing is called this");
        assertThat(test($(Grid.class).single()).size()).isZero();
    }

    @Test
    void toWhoIsNotNamedAnIncidentIsLikeOneThatIsNotThere() {
        Person lead = lead();
        String number = as.call(lead, () -> incidents.open("A leak", IncidentKind.INTERNAL_MISUSE, lead.id()));
        as.signIn(lead());
        Links.notYours("incident/" + number);
        Links.notYours("incident/INC-x");
    }

    @Test
    void annotatorsHaveNoListOfIncidents() {
        as.signIn(as.annotator("en"));
        assertThatThrownBy(() -> navigate(IncidentsView.class)).isInstanceOf(Throwable.class);
    }

    private Person lead() {
        return as.person(Set.of(Role.TS_LEAD), Set.of("en"));
    }

    private List<String> items() {
        return $(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
