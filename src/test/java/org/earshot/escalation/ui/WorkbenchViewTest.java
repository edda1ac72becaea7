package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.earshot.access.Person;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.CaseRow;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.HappeningNow;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestCases.Desk;
import org.earshot.testing.TestClips;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestCases.class, TestClips.class})
class WorkbenchViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aCaseStandsInTheListsThatFitIt() {
        Desk desk = cases.desk();
        String number = cases.raise(desk, "C04", HappeningNow.NO);
        assertThat(shown(desk.analyst(), "unassigned", number)).containsExactly(number);
        cases.toAssessment(desk, number, Category.C04);
        assertThat(shown(desk.analyst(), "mine", number)).containsExactly(number);
        assertThat(shown(desk.lead(), "mine", number)).isEmpty();
        assertThat(shown(desk.lead(), "unassigned", number)).isEmpty();
        cases.propose(desk, number, CaseOutcome.NO_ACTION_NOT_CREDIBLE);
        assertThat(shown(desk.otherLead(), "to-approve", number)).containsExactly(number);
        cases.approve(desk, number);
        assertThat(shown(desk.otherLead(), "to-approve", number)).isEmpty();
        cases.apply(desk.raiser(), number, new Command.AskRelook("the second voice"));
        assertThat(shown(desk.lead(), "relooks", number)).containsExactly(number);
        assertThat(shown(desk.lead(), "practice", number)).isEmpty();
    }

    @Test
    void aTriagedCaseIsUnassignedUntilAnAnalystHasIt() {
        Desk desk = cases.desk();
        String number = cases.raise(desk, "C04", HappeningNow.NO);
        cases.apply(desk.supervisor(), number, new Command.Acknowledge());
        cases.apply(
                desk.supervisor(),
                number,
                TestCases.triage(Category.C04, CaseSeverity.P1, HappeningNow.NO, Instant.now()));
        assertThat(shown(desk.analyst(), "unassigned", number)).containsExactly(number);
        cases.apply(desk.lead(), number, new Command.Assign(desk.analyst().id(), "yours"));
        assertThat(shown(desk.analyst(), "unassigned", number)).isEmpty();
    }

    @Test
    void aClosedCaseIsFoundByItsNumber() {
        Desk desk = cases.desk();
        String number = cases.closed(desk);
        assertThat(shown(desk.lead(), "open", number)).isEmpty();
        assertThat(shown(desk.lead(), "closed", number)).containsExactly(number);
        assertThat(shown(desk.lead(), "closed", "ESC-1999")).isEmpty();
    }

    @Test
    void aLinkThatSaysNonsenseShowsMyCases() {
        Desk desk = cases.desk();
        String number = cases.raise(desk, "C04", HappeningNow.NO);
        cases.toAssessment(desk, number, Category.C04);
        assertThat(shown(desk.analyst(), "nonsense", number)).containsExactly(number);
    }

    @Test
    @SuppressWarnings("unchecked") // the page's only choice of a list
    void aListSaysHowManyCasesWaitInIt() {
        Desk desk = cases.desk();
        String number = cases.raise(desk, "C04", HappeningNow.NO);
        shown(desk.analyst(), "mine", number);
        RadioButtonGroup<WorkbenchFilter.Show> lists = $(RadioButtonGroup.class).single();
        assertThat(lists.getItemLabelGenerator().apply(WorkbenchFilter.Show.MINE))
                .isEqualTo("mine (0)");
        cases.toAssessment(desk, number, Category.C04);
        assertThat(lists.getItemLabelGenerator().apply(WorkbenchFilter.Show.MINE))
                .isEqualTo("mine (1)");
    }

    private List<String> shown(Person person, String list, String number) {
        as.signIn(person);
        UI.getCurrent().navigate(WorkbenchView.class, QueryParameters.simple(Map.of("show", list, "number", number)));
        Grid<CaseRow> grid = grid();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).number())
                .toList();
    }

    @SuppressWarnings("unchecked") // the page's only grid
    private Grid<CaseRow> grid() {
        return $(Grid.class).single();
    }
}
