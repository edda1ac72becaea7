package org.earshot.escalation.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Cases;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a case: nothing is audible before a reason and three seconds, which the server holds to; softened first. What
 * was played is painted and logged. Keep the instance for as long as the page shows the case.
 */
@Tag("earshot-case-sound")
@JsModule("./case/case-sound.ts")
@StyleSheet("earshot-escalation.css")
final class SoundPanel extends Component implements HasStyle {

    /** More stretches than anybody plays between two reports. */
    private static final int MOST_RANGES = 50;

    private final String number;
    private final Cases cases;
    private final Playback playback;
    private String reason = "";
    private Runnable heard = () -> {};

    SoundPanel(CaseFile file, Cases cases, Playback playback, Texts texts) {
        this.number = file.number();
        this.cases = cases;
        this.playback = playback;
        addClassNames("earshot-panel", "earshot-stack");
        getElement().setProperty("mayUndisguise", cases.mayHearAsRecorded());
        getElement().setPropertyMap("wording", texts.startingWith("escalation.sound."));
        getElement().setProperty("openFor", Cases.OPEN_FOR.toMillis());
        show(file);
    }

    /** Takes over a later state of the case: a closed one has no sound. */
    void show(CaseFile file) {
        getElement().setProperty("closed", !file.state().open());
    }

    /** Runs after a stretch of the sound was played and logged. */
    void whenHeard(Runnable then) {
        heard = then;
    }

    /** Why not, or null: then the sound opens three seconds later. */
    @ClientCallable
    @Nullable
    String ask(String reason) {
        try {
            cases.askForSound(number, reason);
            this.reason = reason;
            return null;
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }

    /** @param asRecorded with the voices as they were recorded, for the reason that the sound was asked for with */
    @ClientCallable
    Grant grant(boolean asRecorded) {
        try {
            return new Grant(asRecorded ? cases.soundAsRecorded(number, reason) : cases.sound(number), null);
        } catch (Refusal refusal) {
            return new Grant(null, refusal.sentence());
        }
    }

    /** How much of the clip I have heard at least once, 0 to 100. */
    @ClientCallable
    int heard(Played played) {
        List<HeardRange> ranges = played.ranges();
        int percent = playback.heard(cases.clip(number), ranges.subList(0, Math.min(MOST_RANGES, ranges.size())));
        heard.run();
        return percent;
    }

    /** A right to fetch the sound once, or why there is none. */
    record Grant(@Nullable SoundGrant sound, @Nullable String refused) {}

    /** What was played since the last report, in the order of playing. */
    record Played(List<HeardRange> ranges) {}
}
