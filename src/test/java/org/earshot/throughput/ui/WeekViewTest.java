package org.earshot.throughput.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.earshot.throughput.Digests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class WeekViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Digests digests;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theDigestComesToWhoTickedTheBoxUntilTheyTakeItAway() {
        Person manager = as.person(Set.of(Role.MANAGER), Set.of());
        assertThat(wanted(manager)).isFalse();
        assertThat(afterOneClick(manager)).isTrue();
        assertThat(wanted(manager)).isTrue();
        assertThat(afterOneClick(manager)).isFalse();
        assertThat(wanted(manager)).isFalse();
    }

    /** What the box says on a page opened anew. */
    private boolean afterOneClick(Person manager) {
        as.signIn(manager);
        navigate(WeekView.class);
        test($(Checkbox.class).single()).click();
        navigate(WeekView.class);
        return $(Checkbox.class).single().getValue();
    }

    private boolean wanted(Person manager) {
        as.nobody();
        return as.call(manager, digests::wanted);
    }
}
