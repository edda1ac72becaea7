package org.earshot.throughput.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.ui.Chart;
import org.earshot.shared.ui.ChartData;
import org.earshot.testing.As;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of figures about work: what they show for whom, and that links, charts and files say the same. */
@ViewTest
class WorkViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    DSLContext db;

    private long queue;

    @BeforeEach
    void aQueueWithWork() {
        queue = floor.queue("zzd");
        long clip = floor.task(queue);
        floor.task(queue);
        db.execute("update queue.task set entered_at = current_timestamp - interval '30' hour where clip_id = ?", clip);
        day(LocalDate.of(2026, 3, 2), 7, 4, 2);
        day(LocalDate.of(2026, 2, 23), 10, 8, 0);
    }

    private void day(LocalDate day, int entered, int filed, int raised) {
        db.execute(
                "insert into throughput.day_volume values ('Z', ?, ?, 1, ?, ?, ?, 0, 0)",
                day,
                queue,
                entered,
                filed,
                raised);
        db.execute("insert into throughput.day_waited values ('Z', ?, ?, 2, ?)", day, queue, filed);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theFirstFigureIsHowLongClipsHaveWaited() {
        FiguresPage page = open("work", link());
        Sheet first = page.handout().sheets().getFirst();
        assertThat(first.columns().subList(0, 3)).containsExactly("Queue", "Language", "Waiting longest");
        assertThat(shown(first.rows().getFirst())).contains("30 h", "2");
        assertThat($(H2.class).all().getFirst().getText()).isEqualTo("What waits, by queue");
    }

    @Test
    void thePeriodStandsBesideTheOneBefore() {
        FiguresPage page = open("work", link());
        Sheet compared = page.handout().sheets().get(1);
        assertThat(shown(compared.rows().getFirst())).containsExactly("Came in", "7", "10", "-30 %");
        assertThat(shown(compared.rows().getLast())).containsExactly("Left", "6", "8", "-25 %");
        assertThat(page.handout().line()).contains("Mar 2, 2026", "Mar 8, 2026", "UTC", "Queue ");
    }

    @Test
    void whatIsDrawnIsWhatGoesAlong() {
        FiguresPage page = open("work", link());
        var days = $(Chart.class).all().stream()
                .map(Chart::data)
                .filter(ChartData.Lines.class::isInstance)
                .map(ChartData.Lines.class::cast)
                .toList();
        assertThat(days.getFirst().groups()).hasSize(7);
        assertThat(days.getFirst().series().getFirst().values().getFirst()).isEqualTo(7.0);
        Sheet byDay = page.handout().sheets().stream()
                .filter(sheet -> sheet.title().equals(days.getFirst().title()))
                .findFirst()
                .orElseThrow();
        assertThat(shown(byDay.rows().getFirst())).containsExactly("Mar 2, 2026", "7", "6");
        assertThat(page.handout().csv())
                .contains("\"Mar 2, 2026\",7,6")
                .contains("Clips that left their queue for good");
        assertThat(page.handout().pdf()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void escalationsOfAQueueAreNotTold() {
        assertThat(open("work", link()).handout().sheets().stream().flatMap(sheet -> sheet.columns().stream()))
                .noneMatch(column -> column.contains("Raised") || column.contains("Escalated"));
        assertThat(open("work", Map.of("language", "zzd")).handout().meanings())
                .noneMatch(meaning -> meaning.term().equals("Escalated"));
        assertThat(open("work", Map.of()).handout().meanings())
                .anyMatch(meaning -> meaning.term().equals("Escalated"));
        assertThat(open("escalation-figures", Map.of()).handout().csv())
                .doesNotContain("Queue " + queue)
                .doesNotContain("\"Queue\"");
    }

    @Test
    void everySectionExplainsItsFigures() {
        for (String route : List.of("work", "escalation-figures", "staffing", "escalation-desk")) {
            FiguresPage page = open(route, Map.of());
            assertThat($(NativeDetails.class).all())
                    .as(route)
                    .hasSize($(Section.class).all().size());
            assertThat(page.handout().meanings()).as(route).isNotEmpty();
            assertThat(page.handout().csv()).as(route).doesNotContain("throughput.");
        }
    }

    @Test
    void noPageNamesAnybody() {
        Person planted = as.annotator("zzd");
        floor.startShift(planted);
        for (String route :
                List.of("work", "escalation-figures", "staffing", "escalation-desk", "group-work", "groups")) {
            FiguresPage page = open(route, Map.of());
            assertThat(texts(page)).as(route).noneMatch(text -> text.contains(planted.displayName()));
            assertThat(page.handout().csv()).as(route).doesNotContain(planted.displayName());
        }
    }

    @Test
    void aLinkThatSaysNonsenseIsLeftOpen() {
        FiguresPage page = open("work", Map.of("days", "9999", "to", "yesterday", "zone", "Moon", "queue", "-1"));
        assertThat(page.handout().line()).doesNotContain("Only ");
    }

    @Test
    void whoMayNotSeeFiguresDoesNotOpenThem() {
        as.signIn(as.annotator("zzd"));
        for (Class<? extends Component> page : List.of(WorkView.class, CaseFiguresView.class, StaffingView.class)) {
            assertThatThrownBy(() -> navigate(page)).as(page.getSimpleName()).isNotNull();
        }
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        for (Class<? extends Component> page :
                List.of(CaseFiguresView.class, GroupWorkView.class, GroupExposureView.class, DeskView.class)) {
            assertThatThrownBy(() -> navigate(page)).as(page.getSimpleName()).isNotNull();
        }
    }

    @Test
    void weeksThatAreNotToldAreLeftOpenAndNotNone() {
        FiguresPage page = open("escalation-figures", Map.of("to", "1985-01-06"));
        assertThat(page.handout().line()).contains("left out");
        assertThat($(Chart.class).all()).allMatch(chart -> chart.data().isEmpty());
    }

    @Test
    void auditorsAndDutyManagersReadHowClocksWereKept() {
        for (Role role : List.of(Role.AUDITOR, Role.DUTY_MANAGER, Role.TS_LEAD)) {
            as.signIn(as.person(Set.of(role), Set.of()));
            assertThat(navigate(CaseFiguresView.class).handout().sheets())
                    .as(role.name())
                    .isNotEmpty();
        }
    }

    private Map<String, String> link() {
        return Map.of("queue", "" + queue, "days", "7", "to", "2026-03-08", "zone", "Z");
    }

    private FiguresPage open(String route, Map<String, String> link) {
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        UI.getCurrent().navigate(route, QueryParameters.simple(link));
        return (FiguresPage) getCurrentView();
    }

    private static List<String> shown(List<Cell> row) {
        return row.stream().map(Cell::shown).toList();
    }

    private static Stream<String> texts(Component component) {
        return Stream.concat(
                Stream.of(component.getElement().getText()),
                component.getChildren().flatMap(WorkViewsTest::texts));
    }
}
