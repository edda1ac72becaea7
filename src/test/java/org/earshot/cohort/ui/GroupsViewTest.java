package org.earshot.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class GroupsViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @BeforeEach
    void aSettledWeek() {
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
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void showsRangesByTeamAndSaysWhatIsWithheldAndWhy() {
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        open(Map.of("site", "" + as.site(), "weeks", "1"));

        var teams = test($(Grid.class).first());
        assertThat(teams.size()).isEqualTo(3);
        assertThat(teams.getCellText(0, 0)).isEqualTo("All of these");
        assertThat(teams.getCellText(0, 1)).isEqualTo("48");
        assertThat(teams.getCellText(0, 2)).isEqualTo("65 to 70 %");
        assertThat(teams.getCellText(1, 0)).endsWith(", German");
        assertThat(teams.getCellText(1, 3))
                .isEqualTo("10 so that nobody's figure can be worked out from others."
                        + " 15 in groups of which somebody was away.");
        assertThat(teams.getCellText(2, 0)).endsWith(", several languages");
        assertThat(teams.getCellText(2, 2)).isEqualTo("–");
        assertThat(teams.getCellText(2, 3)).isEqualTo("8 in teams of fewer than 10 people.");
        assertThat($(DescriptionList.class).all()).hasSize(1);
    }

    @Test
    void aLinkThatNamesALanguageShowsThatLanguageOnly() {
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        open(Map.of("site", "" + as.site(), "language", "de"));

        assertThat(test($(Grid.class).first()).size()).isEqualTo(2);
    }

    @Test
    void supervisorsDoNotOpenIt() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));

        assertThatThrownBy(() -> navigate(GroupsView.class)).isNotNull();
    }

    private static void open(Map<String, String> link) {
        UI.getCurrent().navigate("groups", QueryParameters.simple(link));
    }
}
