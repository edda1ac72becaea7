package org.earshot.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.earshot.shared.ui.Times;

/** The time left to a moment, or how long it is over in red; the browser counts by itself. */
@Tag("earshot-countdown")
@JsModule("./case/countdown.ts")
final class Countdown extends Component implements HasStyle {

    /** @param now by the server's clock, so that a wrong one in the browser does no harm */
    Countdown(Instant due, Instant now, Times times) {
        this(due, now, times, "escalation.console.left", "escalation.console.over");
    }

    Countdown(Instant due, Instant now, Times times, String leftKey, String overKey) {
        addClassName("earshot-countdown");
        getElement().setProperty("due", (double) due.toEpochMilli());
        getElement().setProperty("now", (double) now.toEpochMilli());
        getElement().setProperty("left", getTranslation(leftKey));
        getElement().setProperty("over", getTranslation(overKey));
        getElement().setAttribute("title", times.dayAndTime(due));
    }
}
