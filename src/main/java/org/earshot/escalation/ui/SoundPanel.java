package org.earshot.escalation.ui;

import java.util.List;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Cases;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.playback.ui.AskedSound;
import org.earshot.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The sound of a case. */
final class SoundPanel extends AskedSound {

    private final String number;
    private final Cases cases;
    private final Playback playback;
    private Runnable heard = () -> {};

    SoundPanel(CaseFile file, Cases cases, Playback playback, Texts texts) {
        super(texts, "escalation.sound.");
        this.number = file.number();
        this.cases = cases;
        this.playback = playback;
        offerAsRecorded(cases.mayHearAsRecorded());
        show(file);
    }

    /** Takes over a later state of the case: a closed one has no sound. */
    void show(CaseFile file) {
        close(!file.state().open());
    }

    /** Runs after a stretch of the sound was played and logged. */
    void whenHeard(Runnable then) {
        heard = then;
    }

    @Override
    protected void askWith(String reason) {
        cases.askForSound(number, reason);
    }

    @Override
    protected SoundGrant granted(@Nullable String asRecordedFor) {
        return asRecordedFor == null ? cases.sound(number) : cases.soundAsRecorded(number, asRecordedFor);
    }

    @Override
    protected int played(List<HeardRange> ranges) {
        int percent = playback.heard(cases.clip(number), ranges);
        heard.run();
        return percent;
    }
}
