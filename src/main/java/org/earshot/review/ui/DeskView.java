package org.earshot.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.earshot.access.Me;
import org.earshot.care.Breaks;
import org.earshot.care.Counsellor;
import org.earshot.care.Counsellors;
import org.earshot.care.Offer;
import org.earshot.playback.SoundGrant;
import org.earshot.procedure.Procedures;
import org.earshot.review.Desk;
import org.earshot.review.DeskAnswer;
import org.earshot.review.DeskFiled;
import org.earshot.review.DeskOpening;
import org.earshot.review.DeskRaise;
import org.earshot.review.DeskRaised;
import org.earshot.review.DeskRecent;
import org.earshot.review.DeskSaved;
import org.earshot.review.DeskSpan;
import org.earshot.review.DeskWork;
import org.earshot.review.WayOn;
import org.earshot.review.WhyThisClip;
import org.earshot.secondear.Asking;
import org.earshot.secondear.SecondEars;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shift.Shifts;
import org.jspecify.annotations.Nullable;

/** The annotator's desk: the page is drawn in the browser, this only carries its acts to the door. */
@Tag("earshot-desk")
@JsModule("./desk/earshot-desk.ts")
@StyleSheet("earshot-desk.css")
@Route(value = "desk", autoLayout = false)
@Menu(title = "review.desk.title", order = 10)
@RolesAllowed("ANNOTATOR")
@HoldsWords
class DeskView extends Component implements HasDynamicTitle {

    private final Desk desk;
    private final Shifts shifts;
    private final DeskPreferences preferences;
    private final SecondEars ears;
    private final WhyThisClip whyThisClip;
    private final Texts texts;
    private final Breaks breaks;

    DeskView(
            Desk desk,
            Shifts shifts,
            DeskPreferences preferences,
            Procedures procedures,
            SecondEars ears,
            WhyThisClip whyThisClip,
            Breaks breaks,
            Texts texts,
            Me me,
            Live live,
            Counsellors counsellors) {
        this.desk = desk;
        this.shifts = shifts;
        this.preferences = preferences;
        this.ears = ears;
        this.whyThisClip = whyThisClip;
        this.texts = texts;
        this.breaks = breaks;
        Map<String, String> wording = texts.startingWith("review.desk.");
        texts.startingWith("secondear.ready.").forEach((key, text) -> wording.put("ready." + key, text));
        getElement().setPropertyMap("wording", wording);
        getElement().setPropertyBean("settings", preferences.mine());
        getElement()
                .setProperty("care", counsellors.mine().map(Counsellor::line).orElse(""));
        getElement().setPropertyBean("procedure", DeskProcedure.of(procedures.current()));
        live.listen(this, SecondEars.topic(me.id()), this::showEars);
        Runnable rightsChanged = () -> getElement().callJsFunction("rightsChanged");
        live.listen(this, TellDesks.of(me.id()), rightsChanged);
        live.listen(this, TellDesks.ALL, rightsChanged);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().setColorScheme(preferences.theme());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.desk.title");
    }

    @ClientCallable
    DeskOpening open() {
        DeskOpening opening = desk.open();
        showEars();
        return opening;
    }

    /** What was asked of colleagues about the clips in hand, with what came of it. */
    private void showEars() {
        getElement().setPropertyList("ears", ears.asked());
    }

    @ClientCallable
    @Nullable
    String askSecondEar(Asking asking) {
        return whyNot(() -> {
            ears.ask(asking);
            showEars();
        });
    }

    @ClientCallable
    void withdrawSecondEar(long id) {
        whyNot(() -> ears.withdraw(id));
        showEars();
    }

    /** How my day stands; it stands at this desk and on my own pages, and nowhere else. */
    @ClientCallable
    DeskStanding day() {
        return DeskStanding.of(breaks.mine());
    }

    @ClientCallable
    @Nullable
    String takeOffered(Offer offer) {
        return whyNot(() -> breaks.take(offer));
    }

    @ClientCallable
    void putOff(Offer offer) {
        breaks.seen(offer);
    }

    @ClientCallable
    @Nullable
    String gentleAgain(Offer offer, long taskId) {
        return whyNot(() -> {
            breaks.seen(offer);
            desk.gentleAgain(taskId);
        });
    }

    @ClientCallable
    DeskAnswer file(UUID filingKey, DeskWork work) {
        return orWhyNot(() -> desk.file(filingKey, work));
    }

    @ClientCallable
    DeskAnswer skip(String reason, DeskWork work) {
        return orWhyNot(() -> desk.skip(reason, work));
    }

    @ClientCallable
    DeskAnswer flagPrivate(DeskSpan span, DeskWork work) {
        return orWhyNot(() -> desk.flagPrivate(span, work));
    }

    @ClientCallable
    DeskAnswer undo(long taskId, @Nullable DeskWork work) {
        DeskAnswer answer = orWhyNot(() -> desk.undo(taskId, work));
        showEars();
        return answer;
    }

    @ClientCallable
    RaiseAnswer raise(DeskRaise raise, DeskWork work) {
        return RaiseAnswer.of(() -> desk.raise(raise, work));
    }

    @ClientCallable
    RaiseAnswer raiseRecent(String code, DeskRaise raise) {
        return RaiseAnswer.of(() -> desk.raiseRecent(code, raise));
    }

    @ClientCallable
    DeskSaved save(DeskWork work) {
        try {
            return desk.save(work);
        } catch (Refusal refusal) {
            return new DeskSaved(0, null, refusal.sentence());
        }
    }

    @ClientCallable
    SoundGrant grantAnew(long taskId, long fence) {
        return desk.grantAnew(taskId, fence);
    }

    @ClientCallable
    List<String> why(long taskId, long fence) {
        return WhyWords.of(whyThisClip.of(taskId, fence), texts, getLocale());
    }

    @ClientCallable
    List<Long> held() {
        return desk.held();
    }

    @ClientCallable
    List<DeskFiled> undoable() {
        return desk.undoable();
    }

    @ClientCallable
    List<DeskRecent> recent() {
        return desk.recent();
    }

    @ClientCallable
    void keepSettings(DeskSettings settings) {
        preferences.keep(settings);
    }

    @ClientCallable
    @Nullable
    String takeBreak() {
        return whyNot(shifts::pause);
    }

    @ClientCallable
    @Nullable
    String endBreak(boolean early) {
        return whyNot(early ? shifts::resumeEarly : shifts::resume);
    }

    @ClientCallable
    @Nullable
    String goOn(WayOn way) {
        return whyNot(() -> desk.goOn(way));
    }

    private static @Nullable String whyNot(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }

    private static DeskAnswer orWhyNot(Supplier<DeskAnswer> act) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            return DeskAnswer.refused(refusal);
        }
    }

    /** The receipt, or why there is none. */
    record RaiseAnswer(
            @Nullable String number,
            @Nullable Instant at,
            @Nullable Instant lookBy,
            @Nullable String refused) {

        static RaiseAnswer of(Supplier<DeskRaised> raise) {
            try {
                DeskRaised raised = raise.get();
                return new RaiseAnswer(raised.number(), raised.at(), raised.lookBy(), null);
            } catch (Refusal refusal) {
                return new RaiseAnswer(null, null, null, refusal.sentence());
            }
        }
    }
}
