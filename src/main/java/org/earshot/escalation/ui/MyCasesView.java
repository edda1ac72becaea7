package org.earshot.escalation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.earshot.access.ReadersZone;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Command;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.MyCase;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.NotYours;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** What became of the cases that the person at the keyboard raised, in plain words and without content. */
@Route("my-cases")
@Menu(title = "escalation.mine.title", order = 14)
@StyleSheet("earshot-case.css")
@RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
@HoldsWords
class MyCasesView extends Page implements HasUrlParameter<String> {

    private final Escalations escalations;
    private final Cases cases;
    private final Clock clock;
    private final Times times;
    private final Div content = new Div();
    private @Nullable String number;
    private @Nullable List<MyCase> shown;

    MyCasesView(Escalations escalations, Cases cases, Live live, ReadersZone reader, Clock clock) {
        super("escalation.mine.title");
        this.escalations = escalations;
        this.cases = cases;
        this.clock = clock;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("escalation.mine.line"));
        content.addClassName("earshot-stack");
        add(content);
        live.listen(this, Escalations.TOPIC, this::look);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String wanted) {
        number = wanted;
        shown = null;
        look();
        if (wanted != null && noneOf(wanted)) {
            throw new NotYours();
        }
    }

    private void look() {
        List<MyCase> mine = cases.mine();
        if (mine.equals(shown)) {
            return;
        }
        shown = mine;
        content.removeAll();
        String one = number;
        if (one == null) {
            mine.forEach(this::card);
            if (mine.isEmpty()) {
                content.add(new EmptyState(getTranslation("escalation.mine.none")));
            }
            return;
        }
        content.add(new RouterLink(getTranslation("escalation.mine.all"), MyCasesView.class));
        mine.stream().filter(each -> each.number().equals(one)).findFirst().ifPresent(this::card);
    }

    private boolean noneOf(String wanted) {
        return shown == null || shown.stream().noneMatch(each -> each.number().equals(wanted));
    }

    private void card(MyCase mine) {
        content.add(new MyCaseCard(mine, times, clock.instant(), (command, done) -> act(mine.number(), command, done)));
    }

    /** What the raiser wants for themselves does not hang on what somebody else has just done to the case. */
    private boolean act(String of, Command command, String doneKey) {
        Function<MyCase, Boolean> apply = now -> Say.orWhyNot(() -> escalations.apply(of, now.version(), command));
        boolean done = cases.mine().stream()
                .filter(each -> each.number().equals(of))
                .findFirst()
                .map(apply)
                .orElse(false);
        if (done) {
            Say.done(getTranslation(doneKey));
        }
        look();
        return done;
    }
}
