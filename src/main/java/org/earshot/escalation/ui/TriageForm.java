package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Cases;
import org.earshot.playback.Playback;
import org.earshot.shared.ui.Times;

/** Sorts a case: age, words, category, severity, and the steps that come before. For a case that is acknowledged. */
final class TriageForm extends Div {

    /** Keep this instance while the case stays acknowledged: what was typed and where the cursor is stay with it. */
    TriageForm(CaseFile file, Acting acting, Cases cases, Playback playback, Times times, Clock clock) {
        addClassNames("earshot-panel", "earshot-stack");
    }
}
