package org.earshot.drill.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The page of drills. A database of its own, so that there is one site and no drill before. */
@ViewTest
@TestPropertySource(properties = "spring.application.name=earshot-drill-view")
class DrillsViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aLeadStartsADrillAndASecondOneIsRefusedWhileTheFirstWaits() {
        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of("en")));
        navigate(DrillsView.class);
        assertThat(test($(Grid.class).single()).size()).isZero();
        test($(Button.class).withText("Start a drill").single()).click();
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        test($(Button.class).withText("Start a drill").single()).click();
        assertThat(test($(Notification.class).last()).getText()).endsWith("Let it be found first.");
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void analystsStartNone() {
        as.signIn(as.person(Set.of(Role.TS_ANALYST), Set.of("en")));
        assertThatThrownBy(() -> navigate(DrillsView.class)).isInstanceOf(Throwable.class);
    }
}
