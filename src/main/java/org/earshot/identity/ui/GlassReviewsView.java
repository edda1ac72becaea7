package org.earshot.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.identity.BreakGlass;
import org.earshot.identity.GlassBroken;
import org.earshot.identity.GlassBroken.Outcome;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** Uses of break-glass: those that somebody has yet to look at, then what was found about the others. */
@Route("identity/break-glass")
@Menu(title = "identity.reviews.title", order = 46)
@RolesAllowed({"CUSTODIAN", "TS_LEAD", "AUDITOR"})
class GlassReviewsView extends Page implements HasUrlParameter<String> {

    private final BreakGlass glass;
    private final People people;
    private final Me me;
    private final Times times;
    private final Div list = new Div();

    GlassReviewsView(BreakGlass glass, People people, Me me, ReadersZone reader) {
        super("identity.reviews.title");
        this.glass = glass;
        this.people = people;
        this.me = me;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("identity.reviews.line"));
        addAction(new Button(getTranslation("identity.refresh"), click -> refresh()));
        list.addClassName("earshot-stack");
        add(list);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String caseNumber) {
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var uses = glass.uses();
        uses.forEach(use -> list.add(entry(use)));
        if (uses.isEmpty()) {
            list.add(new EmptyState(getTranslation("identity.reviews.none")));
        }
    }

    private Component entry(GlassBroken use) {
        var title = new H2(use.caseNumber());
        title.addClassName("earshot-code");
        var words = new DescriptionList();
        word(words, "identity.glass.by", name(use.usedBy()) + ", " + times.dayAndTime(use.usedAt()));
        word(words, "identity.fields", Words.fields(this, use.fields()));
        word(words, "identity.glass.reason", use.reason());
        var panel = new Div(title, due(use), words);
        panel.addClassNames("earshot-panel", "earshot-stack");
        if (use.outcome() != null) {
            word(
                    words,
                    "identity.reviews.found",
                    getTranslation("identity.outcome." + use.outcome()) + ": " + use.finding());
            word(words, "identity.reviews.by", name(use.reviewedBy() == null ? 0 : use.reviewedBy()));
        } else if (use.usedBy() != me.id() && (me.has(Role.CUSTODIAN) || me.has(Role.TS_LEAD))) {
            panel.add(review(use));
        }
        return panel;
    }

    private Span due(GlassBroken use) {
        String key = use.outcome() != null
                ? "identity.reviews.done"
                : use.overdue(times.now()) ? "identity.reviews.overdue" : "identity.reviews.due";
        var due = new Span(getTranslation(key, times.dayAndTime(use.reviewDue())));
        if (use.overdue(times.now())) {
            due.addClassName("earshot-warning");
        }
        return due;
    }

    private Component review(GlassBroken use) {
        var finding = new TextArea(getTranslation("identity.reviews.finding"));
        finding.setMaxLength(500);
        finding.setWidthFull();
        var actions = new Div();
        actions.addClassName("earshot-row");
        for (Outcome outcome : Outcome.values()) {
            actions.add(new Button(getTranslation("identity.outcome." + outcome), click -> {
                if (Say.orWhyNot(() -> glass.review(use.id(), outcome, finding.getValue()))) {
                    Say.done(getTranslation("identity.reviews.saved"));
                    refresh();
                }
            }));
        }
        var form = new Div(finding, actions);
        form.addClassName("earshot-stack");
        return form;
    }

    private String name(long account) {
        return people.names(List.of(account)).getOrDefault(account, getTranslation("identity.somebody"));
    }

    private void word(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }
}
