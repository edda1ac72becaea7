package org.earshot.care.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.earshot.access.Person;
import org.earshot.care.Buddies;
import org.earshot.care.Buddy;
import org.earshot.care.BuddyTemplate;
import org.earshot.care.CheckKind;
import org.earshot.care.Contacts;
import org.earshot.care.SelfChecks;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.OptOut;
import org.earshot.exposure.OwnLimits;
import org.earshot.risk.Signal;
import org.earshot.testing.As;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class CareViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Buddies buddies;

    @Autowired
    SelfChecks checks;

    @Autowired
    Contacts contacts;

    @Autowired
    Exposure exposure;

    @Autowired
    OwnLimits limits;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void saysHowMuchWasHeardAndWhatComesNext() {
        as.signIn(as.annotator("en"));
        navigate(CareView.class);
        assertThat(words()).contains("This shift", "Seven days", "The last hours");
        assertThat(words()).anyMatch(text -> text.matches("0.0 of [0-9.]+ points \\(0 %\\)"));
        assertThat(texts(ListItem.class)).contains("Clips of your queues as they come: nothing limits them now.");
        assertThat(words()).contains("Nothing has counted in the last seven days.");
    }

    @Test
    void saysWhoHasLookedWithNamesWhereTheReaderSawOneToo() {
        Person ana = as.annotator("en");
        as.signIn(ana);
        Person sam = as.annotator("en");
        for (String what : List.of("REVIEW", "SECOND_LOOK")) {
            db.execute(
                    "insert into care.look (account_id, reader_id, what, clip_code) values (?, ?, ?, 'FEMA2E2')",
                    ana.id(),
                    sam.id(),
                    what);
        }
        navigate(CareView.class);
        assertThat(texts(ListItem.class))
                .anyMatch(text -> text.contains(sam.displayName()) && text.contains("FEMA2E2"))
                .anyMatch(text -> text.contains("second look") && !text.contains(sam.displayName()));
    }

    @Test
    void aContactIsAskedForAndTakenBackWithoutAReason() {
        as.signIn(as.annotator("en"));
        navigate(CareView.class);
        press("Ask to be contacted");
        assertThat(contacts.mine()).isPresent();
        press("Take it back");
        assertThat(contacts.mine()).isEmpty();
    }

    @Test
    void questionsOfTheWeekAreAskedAnsweredShownAndRemoved() {
        as.signIn(as.annotator("en"));
        navigate(CareView.class);
        assertThat(words()).contains("Nothing is asked now.");
        test($(Checkbox.class).withCaption("Ask me two questions every week").single())
                .click();
        assertThat(checks.due()).contains(CheckKind.WEEKLY);
        press("Answer");
        press("Keep it for me");
        assertThat(checks.mine()).hasSize(1);
        assertThat(words()).contains("Nothing is asked now.");
        press("Remove");
        assertThat(checks.mine()).isEmpty();
    }

    @Test
    void questionsCanBeSwitchedOff() {
        as.signIn(as.annotator("en"));
        checks.set(true, true);
        navigate(CareView.class);
        press("Do not ask me");
        assertThat(checks.settings().prompts()).isFalse();
        assertThat(words()).contains("Nothing is asked now.");
    }

    @Test
    void aBuddysMessageComesWhileThePageIsOpenAndIsReadOnce() {
        Person ana = floor.worker("qx");
        Person ben = floor.worker("qx");
        as.run(ben, buddies::join);
        as.signIn(ana);
        navigate(CareView.class);
        press("Join");
        press("Ask for a buddy");
        CompletableFuture.runAsync(() -> as.run(ben, () -> {
                    buddies.accept();
                    buddies.say(BuddyTemplate.TEA);
                }))
                .join();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(texts(Button.class)).contains("Read one message"));
        press("Read one message");
        assertThat(words()).contains("A tea in the next break?");
        assertThat(buddies.mine().unread()).isZero();
        test($(TextField.class).single()).setValue("Yes, at ten.");
        press("Send");
        assertThat(as.call(ben, buddies::read).getFirst().text()).isEqualTo("Yes, at ten.");
        press("Leave this buddy");
        assertThat(buddies.mine().standing()).isEqualTo(Buddy.Standing.NONE);
    }

    @Test
    void bothStatementsCarryWhatWasSaid() {
        as.signIn(as.annotator("en"));
        checks.answer(CheckKind.DAY_3, Map.of("since", "heavier"), "a note");
        CareView view = navigate(CareView.class);
        Statement statement = view.getChildren()
                .flatMap(CareViewTest::deep)
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(statement.csv()).startsWith("clip,severity,seconds,day_points,week_points,last_heard\r\n");
        assertThat(statement.pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void ownLimitsAreTightenedAndCategoriesLeftOut() {
        as.signIn(as.annotator("en"));
        navigate(CareView.class);
        double before = exposure.mine().dayBudget();
        test($(IntegerField.class).single()).setValue(25);
        press("Keep");
        assertThat(limits.factor()).isEqualTo(0.25);
        assertThat(exposure.mine().dayBudget()).isLessThan(before);
        test($(Checkbox.class).withCaption("Violence").single()).click();
        assertThat(limits.optOuts()).containsExactly(new OptOut(Signal.VIOLENCE, null));
        press("Only for a week");
        assertThat(limits.optOuts().getFirst().until()).isNotNull();
        test($(Checkbox.class).withCaption("Violence").single()).click();
        assertThat(limits.optOuts()).isEmpty();
    }

    private static Stream<Component> deep(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(CareViewTest::deep));
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private List<String> words() {
        return Stream.concat(texts(Paragraph.class).stream(), texts(Span.class).stream())
                .toList();
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return $(type).all().stream().map(HasText::getText).toList();
    }
}
