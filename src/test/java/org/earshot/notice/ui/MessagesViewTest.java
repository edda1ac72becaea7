package org.earshot.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.notice.Addresses;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.notice.Template;
import org.earshot.shared.ui.Live;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class MessagesViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Notices notices;

    @Autowired
    Addresses addresses;

    @Autowired
    Live live;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void messagesAreListedAndMarkedAsRead() {
        Person person = as.annotator("en");
        send(person, "ESC-2026-000001", false);
        send(person, "ESC-2026-000002", false);
        as.signIn(person);
        navigate(MessagesView.class);
        assertThat(lines())
                .containsExactly("P1 · Triage the case · ESC-2026-000002", "P1 · Triage the case · ESC-2026-000001");
        assertThat(words()).anyMatch(text -> text.endsWith("2 are unread."));

        test((Button) test($(Grid.class).single()).getCellComponent(0, 2)).click();
        assertThat(notices.unread()).isEqualTo(1);
        assertThat(test($(Grid.class).single()).getCellComponent(0, 2)).isInstanceOf(Span.class);
        press("Mark all as read");
        assertThat(notices.unread()).isZero();
        assertThat(words()).anyMatch(text -> text.endsWith("Nothing is unread."));
    }

    @Test
    void aMessageAppearsWhileThePageIsOpen() {
        Person person = as.annotator("en");
        as.signIn(person);
        navigate(MessagesView.class);
        assertThat(lines()).isEmpty();
        CompletableFuture.runAsync(() -> send(person, "ESC-2026-000003", false)).join();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(lines()).containsExactly("P1 · Triage the case · ESC-2026-000003");
        });
    }

    @Test
    void theCountGrowsAndWhatIsUrgentIsPutBeforeTheEyesOfWhoLooksAtTheTab() {
        Person person = as.annotator("en");
        as.signIn(person);
        var count = new UnreadCount(notices, live);
        UI.getCurrent().add(count);
        assertThat(count.isVisible()).isFalse();
        CompletableFuture.runAsync(() -> {
                    send(person, "ESC-2026-000004", false);
                    send(person, "ESC-2026-000005", true);
                })
                .join();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            // Looking for something on the page lets the tab do first what waits for it.
            $(Span.class).all();
            assertThat(count.getText()).isEqualTo("2");
        });
        assertThat(count.isVisible()).isTrue();

        count.show();
        assertThat($(Notification.class).all()).hasSize(1);
        assertThat(words()).contains("P0 · Acknowledge the case · ESC-2026-000005");
        assertThat(notices.take()).as("the tab has taken both").isEmpty();
        count.show();
        assertThat($(Notification.class).all()).hasSize(1);
    }

    @Test
    void aPersonSaysHowToReachThem() {
        as.signIn(as.annotator("en"));
        navigate(ReachView.class);
        test($(EmailField.class).single()).setValue("ana@example.org");
        press("Save");
        assertThat(addresses.mine()).contains("ana@example.org");
        test($(EmailField.class).single()).setValue("");
        press("Save");
        assertThat(addresses.mine()).isEmpty();
    }

    @Test
    void anAdministratorSeesDeliveriesAndSetsAnAddress() {
        Person person = as.annotator("en");
        send(person, "ESC-2026-000006", false);
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        navigate(DeliveriesView.class);
        assertThat(words()).contains("In the tool: Waiting");
        AddressList list = $(AddressList.class).single();
        int row = list.getListDataView().getItems().map(Person::id).toList().indexOf(person.id());
        test((Button) test(list).getCellComponent(row, 2)).click();
        test($(EmailField.class).single()).setValue("somebody@example.org");
        press("Save");
        assertThat(addresses.all()).containsEntry(person.id(), "somebody@example.org");
    }

    @Test
    void nobodyElseSeesDeliveries() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
        assertThatThrownBy(() -> navigate(DeliveriesView.class)).isInstanceOf(Throwable.class);
    }

    private void send(Person to, String reference, boolean urgent) {
        SystemActor.run(
                "test",
                () -> notices.send(new Notice(
                        urgent ? Template.ACKNOWLEDGE_CASE : Template.TRIAGE_CASE,
                        to.id(),
                        reference,
                        urgent ? "P0" : "P1",
                        null,
                        "case/" + reference,
                        urgent)));
    }

    @SuppressWarnings("unchecked") // The page has one grid, of messages.
    private java.util.List<String> lines() {
        return ((Grid<Received>) $(Grid.class).single())
                .getListDataView()
                .getItems()
                .map(Received::line)
                .toList();
    }

    private java.util.List<String> words() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).first()).click();
    }
}
