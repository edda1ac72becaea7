package org.earshot.retention.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
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
class RetentionViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @BeforeEach
    void signIn() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void showsTheTermsAndTheLatestRunFirst() {
        db.execute("insert into retention.run (kept, older_than, removed, whole)"
                + " values ('plays', current_timestamp, 12345, false)");

        navigate(RetentionView.class);

        assertThat($(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains(
                        "The play log: rights to sound and what was heard: 13 months",
                        "Figures about groups: 36 months");
        var grid = test($(Grid.class).single());
        assertThat(grid.getCellText(0, 3)).isEqualTo("12,345");
        assertThat(grid.getCellText(0, 4)).startsWith("Stopped by an error");
    }

    @Test
    void nobodyElseOpensIt() {
        as.signIn(as.annotator("en"));

        assertThatThrownBy(() -> navigate(RetentionView.class)).isNotNull();
    }
}
