package org.earshot.throughput.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.access.Role;
import org.earshot.risk.Signal;
import org.earshot.shared.ui.Chart;
import org.earshot.shared.ui.ChartData;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How groups bear what they hear, in ranges, with what is withheld and why. */
@ViewTest
class GroupExposureViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @BeforeEach
    void twoSettledWeeks() {
        if (db.fetchExists(db.selectOne().from("cohort.team").where("site_id = ?", as.site()))) {
            return;
        }
        db.execute(
                "insert into cohort.team (week, site_id, language, people) values (date '2100-01-04', ?, 'de', 40),"
                        + " (date '2100-01-04', ?, '', 8)",
                as.site(),
                as.site());
        for (int cohort = 1; cohort <= 2; cohort++) {
            db.execute("insert into cohort.cohort (site_id, language) values (?, 'de')", as.site());
            db.execute(
                    "insert into cohort.told (cohort_id, week, people, withheld)"
                            + " select max(id), date '2100-01-04', 15, cast(? as varchar) from cohort.cohort",
                    cohort == 1 ? null : "AWAY");
        }
        db.execute("insert into cohort.figure (told_id, figure, from_percent, to_percent)"
                + " select min(id), 'BREAKS', 65, 70 from cohort.told where week = date '2100-01-04'");
        db.execute(
                "insert into cohort.team (week, site_id, language, people) values (date '2099-12-28', ?, 'de', 40)",
                as.site());
        db.execute("insert into cohort.told (cohort_id, week, people)"
                + " select max(id), date '2099-12-28', 15 from cohort.cohort");
        db.execute("insert into cohort.figure (told_id, figure, from_percent, to_percent)"
                + " select min(id), 'BREAKS', 50, 55 from cohort.told where week = date '2099-12-28'");
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void showsRangesByTeamAndByWeekAndSaysWhatIsWithheldAndWhy() {
        Handout handout = open(Map.of("site", "" + as.site(), "weeks", "1"));

        List<List<Cell>> breaks = rows(handout, "Breaks, by team");
        assertThat(shown(breaks, 0)).first().isEqualTo("All of these");
        assertThat(shown(breaks, 0).get(1)).endsWith(", German");
        assertThat(shown(breaks, 0).getLast()).endsWith(", several languages");
        assertThat(shown(breaks, 1)).containsExactly("65 to 70 %", "65 to 70 %", "–");
        List<List<Cell>> withheld = rows(handout, "How many are counted and how many are withheld, by team");
        assertThat(shown(withheld, 1)).containsExactly("48", "40", "8");
        assertThat(shown(withheld, 2).subList(1, 3))
                .containsExactly(
                        "10 so that nobody's figure can be worked out from others."
                                + " 15 in groups of which somebody was away.",
                        "8 in teams of fewer than 10 people.");
        assertThat(rows(handout, "How many are counted and how many are withheld, by week"))
                .singleElement()
                .satisfies(week -> assertThat(week.get(1).shown()).isEqualTo("48"));
        var drawn = (ChartData.Lines) $(Chart.class).all().get(2).data();
        assertThat(drawn.bands().getFirst().values()).containsExactly(new ChartData.Span(65, 70));
    }

    @Test
    void standsBesideTheWeekBeforeAndGoesAlongWithWhatTheFiguresMean() {
        Handout handout = open(Map.of("site", "" + as.site(), "weeks", "1"));

        assertThat(shown(rows(handout, "Breaks, this period and the one before, everything chosen together"), 2))
                .containsExactly("50 to 55 %");
        assertThat(handout.line()).startsWith("Whole weeks from Jan 4, 2100 to Jan 10, 2100, each at its own site.");
        assertThat(handout.csv())
                .contains("\"Half of the week's budget\",\"The share of people who used at least half")
                .contains("They say nothing about anybody")
                .doesNotContain("throughput.")
                .doesNotContain("cohort.");
        assertThat(handout.pdf()).isNotEmpty();
        assertThat($(NativeDetails.class).all()).hasSize(4);
    }

    @Test
    void everyCategoryThatPeopleCanOptOutOfHasItsShare() {
        Handout handout = open(Map.of("site", "" + as.site(), "weeks", "1"));

        assertThat(rows(handout, "What people do not want to hear, by team").getFirst())
                .hasSize(1
                        + (int) Stream.of(Signal.values())
                                .filter(Signal::isCategory)
                                .count());
    }

    @Test
    void aLinkThatNamesALanguageShowsThatLanguageOnly() {
        Handout handout = open(Map.of("site", "" + as.site(), "language", "de"));

        assertThat(rows(handout, "Breaks, by team")).hasSize(2);
    }

    @Test
    void supervisorsDoNotOpenIt() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));

        assertThatThrownBy(() -> navigate(GroupExposureView.class)).isNotNull();
    }

    private Handout open(Map<String, String> link) {
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        UI.getCurrent().navigate("groups", QueryParameters.simple(link));
        return ((FiguresPage) getCurrentView()).handout();
    }

    private static List<List<Cell>> rows(Handout handout, String title) {
        return handout.sheets().stream()
                .filter(sheet -> sheet.title().equals(title))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static List<String> shown(List<List<Cell>> rows, int column) {
        return rows.stream().map(row -> row.get(column).shown()).toList();
    }
}
