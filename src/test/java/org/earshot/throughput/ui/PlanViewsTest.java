package org.earshot.throughput.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.Role;
import org.earshot.shared.ui.Chart;
import org.earshot.shared.ui.ChartData;
import org.earshot.testing.As;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.earshot.throughput.Period;
import org.earshot.throughput.Throughput;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forecasts with numbers that can be tried and linked to. */
@ViewTest
class PlanViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Throughput throughput;

    @Autowired
    DSLContext db;

    private long queue;

    @BeforeEach
    void aQueueWithWork() {
        queue = floor.queue("zzp");
        for (int clip = 0; clip < 10; clip++) {
            floor.task(queue);
        }
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void nobodyThereLeavesTheBacklogWhereItIs() {
        open("staffing", Map.of("queue", "" + queue, "days", "5", "weekdays", "1", "weekends", "1", "absence", "100"));
        var lines = (ChartData.Lines) $(Chart.class).first().data();
        assertThat(lines.groups()).hasSize(5);
        assertThat(lines.series().getFirst().values().getLast()).isEqualTo(0.0);
        assertThat(lines.series().getLast().values().getLast()).isEqualTo(10.0);
        assertThat(lines.series()).allMatch(ChartData.Series::projected);
    }

    @Test
    void heavierClipsBindByWhatPeopleMayHear() {
        assertThat(heldBack("0.01")).isEqualTo("what people may hear in seven days");
        assertThat(lastRow(3)).containsExactly("Days a week one person works", "5");
        // On two days in seven the budget of a day is the tighter one.
        assertThat(heldBack("0")).isEqualTo("what people may hear in a day");
        assertThat(lastRow(3)).containsExactly("Days a week one person works", "2");
    }

    /** What holds the work of seven days back, on those on which somebody is there. */
    private String heldBack(String weekdays) {
        open(
                "staffing",
                Map.of("queue", "" + queue, "days", "7", "weekdays", weekdays, "weekends", "0.01", "heavier", "900"));
        return ((FiguresPage) getCurrentView())
                .handout().sheets().get(2).rows().stream()
                        .map(row -> row.getLast().shown())
                        .filter(limit -> !limit.equals("nobody is planned"))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private List<String> lastRow(int sheet) {
        return ((FiguresPage) getCurrentView())
                .handout().sheets().get(sheet).rows().getLast().stream()
                        .map(Cell::shown)
                        .toList();
    }

    @Test
    void howManyDaysTheInflowIsFromIsSaid() {
        assertThat(open("staffing", Map.of("queue", "" + queue)).handout().line())
                .contains("What comes in is the average of the last four weeks.");
        entered(0);
        assertThat(open("staffing", Map.of("queue", "" + queue)).handout().line())
                .contains("the newest queue has no whole day yet, and nothing is expected to come into it.");
        entered(6);
        assertThat(open("staffing", Map.of("queue", "" + queue)).handout().line())
                .contains("average of the last four weeks; for the newest queue, of its 6 days so far.");
        entered(28);
        assertThat(open("staffing", Map.of("queue", "" + queue)).handout().line())
                .contains("What comes in is the average of the last four weeks.");
    }

    /** Clips came so many days ago, where the manager works. */
    private void entered(int days) {
        Period today = throughput.lastDays(1);
        db.execute(
                "insert into throughput.day_volume values (?, ?, ?, 0, 3, 0, 0, 0, 0)",
                today.zone().getId(),
                today.to().minusDays(days),
                queue);
    }

    @Test
    void aPlanThatCannotBeIsSaidInWords() {
        FiguresPage page = open("staffing", Map.of("days", "0"));
        assertThat(page.handout().line()).isEqualTo("Look 1 to 90 days ahead.");
        assertThat(page.handout().sheets()).isEmpty();
        assertThat($(NumberField.class).all())
                .filteredOn(NumberField::isInvalid)
                .extracting(NumberField::getErrorMessage)
                .containsExactly("From 1 to 90.");
        assertThat(open("staffing", Map.of("s1", "60", "s2", "60")).handout().line())
                .startsWith("The shares of severities");
    }

    @Test
    void theQueueThatIsMeantStandsInTheLine() {
        assertThat(open("staffing", Map.of("queue", "" + queue)).handout().line())
                .startsWith("Only Queue ");
        assertThat(open("staffing", Map.of()).handout().line()).startsWith("From tomorrow on");
    }

    @Test
    void whatIsTriedGoesIntoTheLink() {
        open("staffing", Map.of("queue", "" + queue));
        NumberField weekdays = $(NumberField.class).all().get(1);
        test(weekdays).setValue(25.0);
        QueryParameters link =
                Objects.requireNonNull(UI.getCurrent()).getActiveViewLocation().getQueryParameters();
        assertThat(link.getSingleParameter("weekdays")).contains("25.0");
        assertThat(link.getSingleParameter("queue")).contains("" + queue);
    }

    @Test
    void theEscalationDeskTakesMorePeopleForAShorterWait() {
        long relaxed = people(open("escalation-desk", Map.of("mean", "600", "wait", "600", "share", "50")));
        long strict = people(open("escalation-desk", Map.of("mean", "600", "wait", "0", "share", "99.9")));
        assertThat(strict).isGreaterThanOrEqualTo(relaxed);
        assertThat($(Paragraph.class).all()).anyMatch(each -> each.getText().contains("escalations an hour"));
        FiguresPage refused = open("escalation-desk", Map.of("share", "100"));
        assertThat(refused.handout().line()).startsWith("Choose at least 0 escalations");
    }

    /** The fewest of those drawn with whom the share is reached. */
    private static long people(FiguresPage page) {
        Sheet sheet = page.handout().sheets().getFirst();
        return Long.parseLong(sheet.rows().getLast().getFirst().raw()) - 4;
    }

    private FiguresPage open(String route, Map<String, String> link) {
        UI.getCurrent().navigate(route, QueryParameters.simple(link));
        return (FiguresPage) getCurrentView();
    }
}
