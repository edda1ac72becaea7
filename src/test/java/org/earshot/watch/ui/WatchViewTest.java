package org.earshot.watch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.Links;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class WatchViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    private Person supervisor;
    private Person lead;
    private Person annotator;

    @BeforeEach
    void somebodyOpensALinkThatIsNotTheirs() {
        supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of());
        lead = as.person(Set.of(Role.TS_LEAD), Set.of());
        annotator = as.annotator("en");
        as.signIn(annotator);
        Links.notYours("reviews/7F3KQ2");
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aSupervisorReadsWhatWasFoundInPlainWordsAndNoReference() {
        as.signIn(supervisor);
        String page = Links.shown("watch");

        assertThat(page)
                .contains("A link that was not theirs", annotator.displayName(), "Nothing was shown.")
                .doesNotContain("7F3KQ2");
        assertThat(cards(annotator)).hasSize(1);
    }

    @Test
    void aSupervisorDismissesWithAReasonThatStaysToBeRead() {
        as.signIn(supervisor);
        navigate(WatchView.class);
        test(button(card(annotator), "Dismiss")).click();
        test(button("Dismiss")).click();
        assertThat(state()).isEqualTo("OPEN");
        test($(TextArea.class).last()).setValue("an old bookmark, shown to me");
        test(button("Dismiss")).click();

        assertThat(state()).isEqualTo("DISMISSED");
        assertThat(Links.shown("watch")).contains("an old bookmark, shown to me");
    }

    @Test
    void trustAndSafetyMakesItAnIncident() {
        as.signIn(lead);
        navigate(WatchView.class);
        test(button(card(annotator), "Open an incident")).click();

        assertThat(state()).isEqualTo("INCIDENT");
        as.signIn(supervisor);
        assertThat(Links.shown("watch"))
                .contains("Taken on by trust-and-safety")
                .doesNotContain("INC-");
    }

    @Test
    void nobodyReadsAFindingAboutThemselves() {
        as.signIn(supervisor);
        Links.notYours("incident/INC-4711");
        assertThat(Links.shown("watch")).doesNotContain(supervisor.displayName());
        as.signIn(lead);
        assertThat(Links.shown("watch")).contains(supervisor.displayName());
    }

    @Test
    void anAdministratorTurnsARuleOffAndReadersOfFindingsSeeItAndWhy() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        navigate(WatchSettingsView.class);
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("From two places at once");
        IntegerField minutes = $(IntegerField.class).all().stream()
                .filter(each -> "Minutes at once, at least".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(minutes.getHelperText()).isEqualTo("Usually 5; from 1 to 120");
        Button off = $(Button.class).all().stream()
                .filter(each -> each.getText().equals("Turn off"))
                .toList()
                .get(5);
        test(off).click();
        test($(TextArea.class).last()).setValue("the proxy hides addresses");
        test($(Button.class).all().stream()
                        .filter(each -> each.getText().equals("Turn off"))
                        .toList()
                        .getLast())
                .click();

        as.signIn(supervisor);
        assertThat(Links.shown("watch")).contains("From two places at once is off.", "the proxy hides addresses");
        db.execute("delete from watch.rule_state");
    }

    private List<FindingCard> cards(Person about) {
        return $(FindingCard.class).all().stream()
                .filter(each -> each.getElement().getTextRecursively().contains(about.displayName()))
                .toList();
    }

    private FindingCard card(Person about) {
        return cards(about).getFirst();
    }

    private Button button(FindingCard card, String text) {
        return $(Button.class, card).withText(text).single();
    }

    /** The one in the dialog, which comes after those of the page. */
    private Button button(String text) {
        return $(Button.class).withText(text).all().getLast();
    }

    private String state() {
        return db.fetchSingle("select state from watch.finding where account_id = ?", annotator.id())
                .get(0, String.class);
    }
}
