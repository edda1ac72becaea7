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
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.shared.ui.Chart;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.EmptyState;
import org.earshot.testing.As;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes from how people work: groups for managers, in ranges; oneself for everybody. */
@ViewTest
class PeoplesWorkViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Sites sites;

    @Autowired
    TestFloor floor;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void groupsAreToldInRangesAndWhatIsWithheldIsSaid() {
        long site = SystemActor.call("test", () -> sites.create("Site of groups at work", "Europe/Bucharest"));
        db.execute(
                "insert into cohort.team (week, site_id, language, people) values (date '2099-06-08', ?, 'de', 22)",
                site);
        db.execute("insert into cohort.cohort (site_id, language) values (?, 'de')", site);
        db.execute("insert into cohort.told (cohort_id, week, people)"
                + " select max(id), date '2099-06-08', 15 from cohort.cohort");
        db.execute("insert into cohort.figure (told_id, figure, from_percent, to_percent)"
                + " select max(id), 'WORK_PACE_1', 40, 45 from cohort.told");
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        UI.getCurrent()
                .navigate(
                        "group-work",
                        QueryParameters.simple(Map.of("site", "" + site, "weeks", "1", "to", "2099-06-10")));

        Handout handout = ((FiguresPage) getCurrentView()).handout();
        assertThat(handout.csv())
                .contains("40 to 45 %")
                .contains("7 so that nobody's figure can be worked out")
                .contains("What the figures mean")
                .contains("Whole weeks from Jun 8, 2099 to Jun 14, 2099, each at its own site.")
                .doesNotContain("UTC");
        assertThat($(NativeDetails.class).all())
                .isNotEmpty()
                .hasSize($(Section.class).all().size());
        var pace = (ChartData.Lines) $(Chart.class).first().data();
        assertThat(pace.series()).isEmpty();
        assertThat(pace.bands().get(1).values()).containsExactly(new ChartData.Span(40, 45));
        assertThat(pace.bands().getFirst().values()).containsOnlyNulls();
    }

    @Test
    void groupsStandBesideTheWeeksBeforeAndByQueue() {
        long site = SystemActor.call("test", () -> sites.create("Site of groups before", "Europe/Bucharest"));
        long queue = floor.queue("zzg");
        week(site, "2099-06-01", Map.of("WORK_PACE_1", 20));
        week(
                site,
                "2099-06-08",
                Map.of(
                        "WORK_PACE_1",
                        30,
                        "WORK_PACE_05_IN_" + queue,
                        85,
                        "WORK_TAKEN_BACK_5",
                        10,
                        "WORK_AGREED_90",
                        50));
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        UI.getCurrent()
                .navigate(
                        "group-work",
                        QueryParameters.simple(Map.of("site", "" + site, "weeks", "1", "to", "2099-06-10")));
        Handout handout = ((FiguresPage) getCurrentView()).handout();
        assertThat(handout.csv()).contains("30 to 35 %,20 to 25 %").contains("\",85 to 90 %,,,");
        assertThat(handout.csv())
                .as("what speed is held against")
                .contains("\"Took back more than 5 in 100 of what they filed\",10 to 15 %")
                .contains("the same answer on at least 90 in 100\",50 to 55 %");
        UI.getCurrent()
                .navigate(
                        "group-work",
                        QueryParameters.simple(Map.of("site", "" + site, "weeks", "1", "to", "2099-06-05")));
        assertThat(((FiguresPage) getCurrentView()).handout().csv())
                .contains("20 to 25 %")
                .doesNotContain("30 to 35 %");
    }

    @Test
    void groupsOfWhichNothingIsToldYetHaveNoTablesOfNothing() {
        long site = SystemActor.call("test", () -> sites.create("Site of nobody", "Europe/Bucharest"));
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        UI.getCurrent().navigate("group-work", QueryParameters.simple(Map.of("site", "" + site, "to", "2001-01-05")));
        assertThat($(EmptyState.class).all()).hasSize(1);
        assertThat($(Chart.class).all()).isEmpty();
        Handout handout = ((FiguresPage) getCurrentView()).handout();
        assertThat(handout.sheets()).isEmpty();
        assertThat(handout.csv())
                .contains("There is nothing to tell of these weeks")
                .doesNotContain("What the figures mean");
        assertThat(handout.parts()).hasSize(1);
    }

    @Test
    void whoeverHasNotWorkedYetHasNoTablesOfNothing() {
        as.signIn(as.annotator("en"));
        assertThat(navigate(MyWorkView.class).handout().sheets()).isEmpty();
        assertThat($(EmptyState.class).all()).hasSize(1);
    }

    private void week(long site, String monday, Map<String, Integer> figures) {
        db.execute(
                "insert into cohort.team (week, site_id, language, people) values (cast(? as date), ?, 'fr', 15)",
                monday,
                site);
        db.execute("insert into cohort.cohort (site_id, language) values (?, 'fr')", site);
        db.execute(
                "insert into cohort.told (cohort_id, week, people)"
                        + " select max(id), cast(? as date), 15 from cohort.cohort",
                monday);
        figures.forEach((figure, from) -> db.execute(
                "insert into cohort.figure (told_id, figure, from_percent, to_percent)"
                        + " select max(id), cast(? as varchar(40)), cast(? as int), cast(? as int) from cohort.told",
                figure,
                from,
                from + 5));
    }

    @Test
    void aPersonSeesTheirOwnShiftsAndNobodyElses() {
        Person one = as.annotator("zzm");
        shift(one, 26);
        shift(one, 2);
        as.signIn(one);
        Handout mine = navigate(MyWorkView.class).handout();
        assertThat(rows(mine, "Your shifts, the latest first")).hasSize(2);
        assertThat(mine.csv()).contains("Agreement is shown from 20 clips");

        as.signIn(as.annotator("zzm"));
        assertThat(navigate(MyWorkView.class).handout().sheets()).isEmpty();
    }

    @Test
    void managersAndSupervisorsHaveNoPageOfAnybodysFigures() {
        as.signIn(as.person(Set.of(Role.MANAGER, Role.SUPERVISOR, Role.ADMIN), Set.of()));
        assertThatThrownBy(() -> navigate(MyWorkView.class)).isNotNull();
    }

    private void shift(Person person, int hoursAgo) {
        db.execute(
                "insert into shift.shift (account_id, site_id, started_at, planned_end, ended_at) values (?, ?,"
                        + " current_timestamp - interval '" + hoursAgo + "' hour, current_timestamp,"
                        + " current_timestamp - interval '" + (hoursAgo - 1) + "' hour)",
                person.id(),
                as.site());
    }

    private static List<List<Cell>> rows(Handout handout, String title) {
        return handout.sheets().stream()
                .filter(sheet -> sheet.title().equals(title))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
