package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.escalation.CaseRow;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.HappeningNow;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestCases.class, TestClips.class})
class ConsoleViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @Autowired
    DSLContext db;

    TestCases.Desk desk;

    @BeforeEach
    void people() {
        desk = cases.desk();
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aCaseIsAcknowledgedFromTheListAndTheListSaysSo() {
        String number = cases.raise(desk, "C04", HappeningNow.YES);
        open(desk.supervisor(), "");
        select(number);
        press("Acknowledge");
        assertThat(cases.state(number)).isEqualTo("ACKNOWLEDGED");
        assertThat(row(number).ownerId()).isEqualTo(desk.supervisor().id());
        assertThat(button("Acknowledge").isEnabled()).isFalse();
        assertThat(said()).contains(number);
    }

    @Test
    void theMostPressingComesFirstAndNothingInTheListSaysWhatItIsAbout() {
        String low = cases.raise(desk, "C12", HappeningNow.NO);
        String danger = cases.raise(cases.desk(), "C01", HappeningNow.YES);
        open(desk.supervisor(), "");
        List<String> numbers = rows().stream().map(CaseRow::number).toList();
        assertThat(numbers.indexOf(danger)).isLessThan(numbers.indexOf(low));
        Grid<CaseRow> grid = grid();
        int at = numbers.indexOf(danger);
        for (int column = 0; column < grid.getColumns().size(); column++) {
            assertThat(String.valueOf(test(grid).getCellText(at, column)).toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("c01", "child", "voice");
        }
    }

    @Test
    void whatSomebodyElseHasDoneMeanwhileIsSaidAndShown() {
        String number = cases.raise(desk, "C04", HappeningNow.NO);
        cases.apply(desk.supervisor(), number, new Command.Acknowledge());
        open(desk.supervisor(), "");
        select(number);
        press("Hand over");
        cases.apply(desk.lead(), number, new Command.Assign(desk.otherLead().id(), "yours"));
        as.signIn(desk.supervisor());
        $(ComboBox.class).single().setValue(desk.lead().id());
        test($(TextArea.class).single()).setValue("My shift is over.");
        press("Hand over");
        assertThat(said()).contains("changed this case meanwhile");
        assertThat(row(number).ownerId()).isEqualTo(desk.otherLead().id());
    }

    @Test
    void aSupervisorHandsOverAnOwnCaseWithANote() {
        String number = cases.raise(desk, "C04", HappeningNow.NO);
        cases.apply(desk.supervisor(), number, new Command.Acknowledge());
        open(desk.supervisor(), "owner=me");
        assertThat(rows()).extracting(CaseRow::number).containsExactly(number);
        select(number);
        press("Hand over");
        $(ComboBox.class).single().setValue(desk.otherLead().id());
        press("Hand over");
        assertThat(said()).contains("still to be written");
        test($(TextArea.class).single()).setValue("My shift is over.");
        press("Hand over");
        assertThat(said()).contains("handed over");
        assertThat(rows()).isEmpty();
        assertThat(db.fetchSingle("select owner_id from escalation.case_file where number = ?", number)
                        .get(0, Long.class))
                .isEqualTo(desk.otherLead().id());
    }

    @Test
    void aMissedClockWantsItsReasonBeforeTheHandOver() {
        String number = cases.raise(desk, "C04", HappeningNow.NO);
        cases.apply(desk.supervisor(), number, new Command.Acknowledge());
        db.execute(
                "update escalation.case_clock set due_at = started_at where kind = 'TRIAGE' and case_id ="
                        + " (select id from escalation.case_file where number = ?)",
                number);
        open(desk.supervisor(), "owner=me");
        select(number);
        press("Hand over");
        $(ComboBox.class).single().setValue(desk.otherLead().id());
        test($(TextArea.class).single()).setValue("My shift is over.");
        press("Hand over");
        test($(TextArea.class).last()).setValue("Two at once.");
        press("Go on");
        assertThat(said()).contains("handed over");
        assertThat(db.fetchSingle("select owner_id from escalation.case_file where number = ?", number)
                        .get(0, Long.class))
                .isEqualTo(desk.otherLead().id());
    }

    @Test
    void theDutyManagerAcknowledgesWithoutAWayToThePageOfTheCase() {
        String number = cases.raise(desk, "C05", HappeningNow.UNKNOWN);
        open(as.person(Set.of(Role.DUTY_MANAGER), Set.of()), "");
        assertThat($(Anchor.class).all()).isEmpty();
        select(number);
        press("Acknowledge");
        assertThat(cases.state(number)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void filtersStandInTheLinkAndPracticeIsNeverMixedIn() {
        String number = cases.raise(desk, "C04", HappeningNow.NO);
        cases.toAssessment(desk, number, Category.C04);
        open(desk.lead(), "state=in_assessment&site=" + as.site());
        assertThat(rows()).extracting(CaseRow::number).contains(number);
        open(desk.lead(), "state=RAISED");
        assertThat(rows()).extracting(CaseRow::number).doesNotContain(number);
        open(desk.lead(), "practice=yes");
        assertThat(rows()).extracting(CaseRow::drill).doesNotContain(false);
    }

    @Test
    void anAnnotatorDoesNotSeeCases() {
        as.signIn(desk.raiser());
        assertThatThrownBy(() -> navigate(ConsoleView.class)).isInstanceOf(Throwable.class);
    }

    private void open(Person person, String query) {
        as.signIn(person);
        UI.getCurrent().navigate(ConsoleView.class, QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked") // the page has one grid
    private Grid<CaseRow> grid() {
        return $(Grid.class).single();
    }

    private List<CaseRow> rows() {
        Grid<CaseRow> grid = grid();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(at -> (CaseRow) test(grid).getRow(at))
                .toList();
    }

    private CaseRow row(String number) {
        return rows().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void select(String number) {
        grid().select(row(number));
    }

    private Button button(String text) {
        return $(Button.class).withText(text).last();
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private String said() {
        return test($(Notification.class).last()).getText();
    }
}
