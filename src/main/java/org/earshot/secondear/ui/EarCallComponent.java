package org.earshot.secondear.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.exposure.Severity;
import org.earshot.playback.HeardRange;
import org.earshot.playback.SoundGrant;
import org.earshot.secondear.EarCall;
import org.earshot.secondear.EarCalls;
import org.earshot.secondear.SecondEars;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.WordsOver;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;

/**
 * What a colleague asks this person, drawn in the browser: a bar on whatever page they are, or all of it on a page of its own.
 * It shows a change at once and never takes focus or sound by itself.
 */
@Tag("earshot-ear-call")
@JsModule("./second-ear/ear-call.ts")
@StyleSheet("earshot-second-ear.css")
@StyleSheet("earshot-sound.css")
final class EarCallComponent extends Component {

    /** More stretches than anybody plays between two reports. */
    private static final int MOST_RANGES = 50;

    private final EarCalls calls;
    private final boolean inplace;

    EarCallComponent(EarCalls calls, Me me, Live live, Texts texts, boolean inplace) {
        this.calls = calls;
        this.inplace = inplace;
        Map<String, String> wording = texts.startingWith("secondear.call.");
        texts.startingWith("secondear.ready.").forEach((key, text) -> wording.put("ready." + key, text));
        texts.startingWith("escalation.raise.").forEach((key, text) -> wording.put("raise." + key, text));
        getElement().setPropertyMap("wording", wording);
        getElement().setProperty("inplace", inplace);
        getElement().setAttribute("inplace", inplace);
        live.listen(this, SecondEars.topic(me.id()), this::show);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    private void show() {
        Optional<EarCall> call = calls.mine();
        // Guarded before there is anything to take away.
        boolean words = !inplace && call.filter(EarCall::accepted).isPresent();
        getUI().ifPresent(tab -> WordsOver.say(tab, this, words));
        call.ifPresentOrElse(
                open -> getElement().setPropertyBean("call", open),
                () -> getElement().setPropertyJson("call", NullNode.getInstance()));
    }

    /** Not shown where the page itself shows it. */
    void stepAside(boolean aside) {
        getElement().setProperty("aside", aside);
    }

    @ClientCallable
    @Nullable
    String accept(long id) {
        return whyNot(() -> calls.accept(id));
    }

    @ClientCallable
    @Nullable
    String decline(long id) {
        return whyNot(() -> calls.decline(id));
    }

    @ClientCallable
    @Nullable
    String answer(long id, String words) {
        return whyNot(() -> calls.answer(id, words));
    }

    @ClientCallable
    @Nullable
    String rate(long id, String severity) {
        try {
            calls.howItWas(id, Severity.of(severity));
            return null;
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }

    @ClientCallable
    Sound sound(long id) {
        try {
            return new Sound(calls.sound(id), null);
        } catch (Refusal refusal) {
            return new Sound(null, refusal.sentence());
        }
    }

    @ClientCallable
    void heard(long id, Played played) {
        List<HeardRange> ranges = played.ranges();
        calls.heard(id, ranges.subList(0, Math.min(MOST_RANGES, ranges.size())));
    }

    @ClientCallable
    Receipt raise(long id, Said said) {
        try {
            var raise =
                    new Raise(said.category(), HappeningNow.valueOf(said.now().toUpperCase(Locale.ROOT)), said.note());
            return new Receipt(calls.raise(id, raise).number(), null);
        } catch (Refusal refusal) {
            return new Receipt(null, refusal.sentence());
        }
    }

    private @Nullable String whyNot(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refusal refusal) {
            return refusal.sentence();
        } finally {
            show();
        }
    }

    /** A right to fetch the sound once, or why there is none. */
    record Sound(@Nullable SoundGrant sound, @Nullable String refused) {}

    /** What was played since the last report, in milliseconds of the clip. */
    record Played(List<HeardRange> ranges) {}

    /** What is said when raising; all of it may stay as it is. */
    record Said(String category, String now, @Nullable String note) {}

    /** The number of the case, or why there is none. */
    record Receipt(@Nullable String number, @Nullable String refused) {}
}
