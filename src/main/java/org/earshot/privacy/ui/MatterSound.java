package org.earshot.privacy.ui;

import java.util.List;
import org.earshot.playback.HeardRange;
import org.earshot.playback.SoundGrant;
import org.earshot.playback.ui.AskedSound;
import org.earshot.privacy.Matter;
import org.earshot.privacy.Matters;
import org.earshot.privacy.SoundSpan;
import org.earshot.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The sound of a matter, with the stretch that was marked. */
final class MatterSound extends AskedSound {

    private final long matter;
    private final Matters matters;
    private final Runnable heard;

    /** @param heard runs after a stretch was played and logged */
    MatterSound(Matter matter, Matters matters, Texts texts, Runnable heard) {
        super(texts, "privacy.player.");
        this.matter = matter.id();
        this.matters = matters;
        this.heard = heard;
        SoundSpan marked = matter.marked();
        if (marked != null) {
            getElement().setProperty("fromMs", marked.fromMs());
            getElement().setProperty("toMs", Math.min(marked.toMs(), matter.durationMs()));
        }
        close(!matter.open());
    }

    @Override
    protected void askWith(String reason) {
        matters.askForSound(matter, reason);
    }

    /** Voices as they were recorded are not offered here: what is private is told from the words. */
    @Override
    protected SoundGrant granted(@Nullable String asRecordedFor) {
        return matters.sound(matter);
    }

    @Override
    protected int played(List<HeardRange> ranges) {
        int percent = matters.heard(matter, ranges);
        heard.run();
        return percent;
    }
}
