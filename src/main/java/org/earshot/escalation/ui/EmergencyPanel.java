package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.earshot.access.People;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Cases;
import org.earshot.shared.ui.Times;

/** The emergency lane of a case: open it, its checklist, its news every twenty minutes, stand down, the second person's look. */
final class EmergencyPanel extends Div {

    EmergencyPanel(CaseFile file, Acting acting, Cases cases, People people, Times times, Clock clock) {
        addClassNames("earshot-panel", "earshot-stack");
    }
}
