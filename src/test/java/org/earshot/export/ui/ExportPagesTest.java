package org.earshot.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earshot.testing.TestDesk.draft;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.export.Export;
import org.earshot.export.ExportStage;
import org.earshot.export.Exports;
import org.earshot.export.Handing;
import org.earshot.review.Desk;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestDesk.class, TestClips.class})
class ExportPagesTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Exports exports;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aSupervisorAsksFromTheReviewsAndALeadReleasesAndMayFetch() {
        Room room = hands.room(1);
        as.run(
                room.person(),
                () -> hands.file(Objects.requireNonNull(desk.open().clip()), draft("one", "S0"), null));
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        UI.getCurrent().navigate("reviews", QueryParameters.simple(Map.of("queue", "" + room.queue())));
        press("Ask for an export");
        press("Ask");
        assertThat(test($(Notification.class).last()).getText()).contains("Say what the export is for");
        test($(TextArea.class).withCaption("Purpose").single()).setValue("training of model 7");
        press("Ask");
        assertThat(test($(Notification.class).last()).getText()).contains("age public key");
        handing().setValue(Handing.ONCE);
        press("Ask");
        UI.getCurrent().navigate(ExportsView.class);
        assertThat(grid().getDataCommunicator().getItem(0)).isNotNull();
        assertThat($(Button.class).withText("Answer").all()).isEmpty();

        Person lead = as.person(Set.of(Role.TS_LEAD), Set.of());
        as.signIn(lead);
        UI.getCurrent().navigate(ExportsView.class);
        cell(7, Button.class).click();
        press("Decline");
        assertThat(test($(Notification.class).last()).getText()).contains("Say why not");
        press("Release");
        await().atMost(Duration.ofSeconds(60)).until(() -> stage(lead) == ExportStage.READY);
        UI.getCurrent().navigate(ExportsView.class);
        assertThat(cell(7, Anchor.class).getText()).isEqualTo("Fetch the file, once");
        assertThat(cell(6, Span.class).getText()).startsWith("Ready to be fetched until");
        Anchor link = cell(7, Anchor.class);
        cell(0, Button.class).click();
        assertThat($(Span.class).all()).extracting(Span::getText).contains("training of model 7");

        var file = new ByteArrayOutputStream();
        test(link).download(file);
        assertThat(file.size()).isPositive();
        var again = new ByteArrayOutputStream();
        test(link).download(again);
        assertThat(again.size()).isZero();
        assertThat(db.fetch("select page, reference from watch.attempted_link where account_id = ?", lead.id())
                        .map(row -> row.get(0) + " " + row.get(1)))
                .singleElement()
                .asString()
                .startsWith("exports EXP-");
    }

    private ExportStage stage(Person reader) {
        return as.call(reader, () -> exports.page(0, 1).getFirst()).stage(Instant.now());
    }

    private <T> T cell(int column, Class<T> type) {
        return type.cast(test(grid()).getCellComponent(0, column));
    }

    @SuppressWarnings("unchecked") // the grid of exports is the page's only one
    private Grid<Export> grid() {
        return $(Grid.class).single();
    }

    @SuppressWarnings("unchecked") // the dialog's only choice
    private RadioButtonGroup<Handing> handing() {
        return $(RadioButtonGroup.class).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
