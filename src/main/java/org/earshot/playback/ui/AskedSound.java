package org.earshot.playback.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Map;
import org.earshot.playback.AskedFor;
import org.earshot.playback.HeardRange;
import org.earshot.playback.SoundGrant;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A player of sound that is asked for: nothing is audible before a reason and three seconds, which the server holds to; softened first. What
 * was played is painted and logged. Keep the instance for as long as the page shows what it is about.
 */
@Tag("earshot-asked-sound")
@JsModule("./sound/asked-sound.ts")
@StyleSheet("earshot-sound.css")
public abstract class AskedSound extends Component implements HasStyle {

    /** More stretches than anybody plays between two reports. */
    private static final int MOST_RANGES = 50;

    private String reason = "";

    /** @param wording the prefix of the texts {@code closed}, {@code what} and {@code reason}, which each page has of its own */
    protected AskedSound(Texts texts, String wording) {
        addClassNames("earshot-panel", "earshot-stack");
        Map<String, String> words = texts.startingWith("playback.asked.");
        words.putAll(texts.startingWith(wording));
        getElement().setPropertyMap("wording", words);
        getElement().setProperty("openFor", AskedFor.OPEN_FOR.toMillis());
    }

    /** Asks with the reason; a refusal is shown. */
    protected abstract void askWith(String reason);

    /** @param asRecordedFor the reason to hear the voices as they were recorded; null for the disguised ones */
    protected abstract SoundGrant granted(@Nullable String asRecordedFor);

    /** Notes what was played; answers how much of the clip the listener has heard at least once, 0 to 100. */
    protected abstract int played(List<HeardRange> ranges);

    protected final void offerAsRecorded(boolean may) {
        getElement().setProperty("mayUndisguise", may);
    }

    protected final void close(boolean closed) {
        getElement().setProperty("closed", closed);
    }

    /** Why not, or null: then the sound opens three seconds later. */
    @ClientCallable
    public @Nullable String ask(String reason) {
        try {
            askWith(reason);
            this.reason = reason;
            return null;
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }

    /** @param asRecorded with the voices as they were recorded, for the reason that the sound was asked for with */
    @ClientCallable
    public Grant grant(boolean asRecorded) {
        try {
            return new Grant(granted(asRecorded ? reason : null), null);
        } catch (Refusal refusal) {
            return new Grant(null, refusal.sentence());
        }
    }

    @ClientCallable
    public int heard(Played played) {
        List<HeardRange> ranges = played.ranges();
        return played(ranges.subList(0, Math.min(MOST_RANGES, ranges.size())));
    }

    /** A right to fetch the sound once, or why there is none. */
    public record Grant(
            @Nullable SoundGrant sound, @Nullable String refused) {}

    /** What was played since the last report, in the order of playing. */
    public record Played(List<HeardRange> ranges) {}
}
