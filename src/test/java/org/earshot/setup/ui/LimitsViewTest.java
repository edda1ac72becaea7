package org.earshot.setup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class LimitsViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void leadsReadTheLimitsWithWhatWasMeasured() {
        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of()));
        navigate(LimitsView.class);

        assertThat($(H2.class).all()).hasSize(5);
        assertThat($(NativeTable.class).all()).hasSize(1);
        assertThat($(NativeTableCell.class).all())
                .hasSize(9)
                .allSatisfy(cell -> assertThat(cell.getText()).matches("\\d{1,3} %"));
        assertThat($(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).matches(".*20\\d\\d-\\d\\d-\\d\\d.*"));
    }
}
