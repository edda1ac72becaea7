package org.earshot.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.earshot.access.NameCodes;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.CopyRefused;
import org.earshot.shared.ui.WordsOver;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ViewTest
@RecordApplicationEvents
class GuardPagesTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    NameCodes codes;

    @Autowired
    GuardPages pages;

    @Autowired
    DSLContext db;

    @Autowired
    ApplicationEvents events;

    private Person person;

    @BeforeEach
    void signIn() {
        person = as.person(Set.of(Role.ANNOTATOR), Set.of("en"));
        as.signIn(person);
        pages.watch(UI.getCurrent());
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aPageWithWordsIsGuardedAndCarriesWhoIsLooking() {
        UI.getCurrent().navigate("my-cases");
        PageGuard guard = guard();
        assertThat(guard.getElement().getProperty("words", false)).isTrue();
        assertThat(guard.getElement().getProperty("code")).isEqualTo(codes.mine());
        assertThat(guard.getElement().getProperty("blankAfter", 0.0)).isEqualTo(2000);
    }

    @Test
    void aPageWithoutWordsIsLeftAlone() {
        UI.getCurrent().navigate("my-cases");
        UI.getCurrent().navigate("procedure");
        assertThat(guard().getElement().getProperty("words", true)).isFalse();
    }

    @Test
    void aPageWithoutWordsIsGuardedWhileSomethingWithWordsLiesOverIt() {
        var dialog = new Div();
        UI.getCurrent().navigate("procedure");
        WordsOver.say(UI.getCurrent(), dialog, true);
        assertThat(guard().getElement().getProperty("words", false)).isTrue();
        assertThat(guard().getElement().getProperty("code")).isEqualTo(codes.mine());

        UI.getCurrent().navigate("");
        assertThat(guard().getElement().getProperty("words", false)).isTrue();
        guard().refused("print", 1);
        assertThat(events.stream(CopyRefused.class)).containsExactly(new CopyRefused(person.id(), "print", 1));

        WordsOver.say(UI.getCurrent(), dialog, false);
        assertThat(guard().getElement().getProperty("words", true)).isFalse();
    }

    @Test
    void whatIsOverAPageWithWordsDoesNotPutItsGuardToSleepWhenItGoes() {
        var dialog = new Div();
        UI.getCurrent().navigate("my-cases");
        WordsOver.say(UI.getCurrent(), dialog, true);
        WordsOver.say(UI.getCurrent(), dialog, false);
        assertThat(guard().getElement().getProperty("words", false)).isTrue();
    }

    @Test
    void whatWasRefusedIsOnRecordByKindAndPageAndNeverByContent() {
        UI.getCurrent().navigate("my-cases");
        guard().refused("copy", 3);
        guard().refused("<script>", 1);
        guard().refused("drag", -4);
        List<String> rows = db.fetch(
                        "select detail from audit.entry where act = 'screen.copy-refused' and subject = ?",
                        String.valueOf(person.id()))
                .getValues(0, String.class);
        assertThat(rows).singleElement().asString().contains("copy", "my-cases", "3");
        assertThat(events.stream(CopyRefused.class)).containsExactly(new CopyRefused(person.id(), "copy", 3));
    }

    private static PageGuard guard() {
        return UI.getCurrent()
                .getElement()
                .getChildren()
                .flatMap(child -> child.getComponent().stream())
                .filter(PageGuard.class::isInstance)
                .map(Component.class::cast)
                .map(PageGuard.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
