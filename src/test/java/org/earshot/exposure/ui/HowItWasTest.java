package org.earshot.exposure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.earshot.exposure.Severity;
import org.earshot.shared.Refusal;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.Test;

@ViewTest
class HowItWasTest extends SpringBrowserlessTest {

    @Test
    void isThereOnceSomethingWasHeardAndNotesWhatIsPressedLast() {
        List<Severity> said = new ArrayList<>();
        var how = new HowItWas(said::add);
        UI.getCurrent().add(how);
        assertThat(how.isVisible()).isFalse();
        how.offer();
        test(button("S2 disturbing")).click();
        test(button("S0 nothing")).click();
        assertThat(said).containsExactly(Severity.S2, Severity.S0);
        assertThat(pressed("S0 nothing")).isEqualTo("true");
        assertThat(pressed("S2 disturbing")).isEqualTo("false");
    }

    @Test
    void whatIsRefusedIsNotPressed() {
        var how = new HowItWas(own -> {
            throw new Refusal("case.unknown", "There is no such case.");
        });
        UI.getCurrent().add(how);
        how.offer();
        test(button("S1 unpleasant")).click();
        assertThat(pressed("S1 unpleasant")).isEqualTo("false");
    }

    private String pressed(String text) {
        return button(text).getElement().getAttribute("aria-pressed");
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }
}
