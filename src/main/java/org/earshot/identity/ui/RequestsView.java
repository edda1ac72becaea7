package org.earshot.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.identity.IdentityReleases;
import org.earshot.identity.WaitingRequest;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** What waits for a custodian: each request with its purpose, and nothing of what was heard. */
@Route("identity/requests")
@Menu(title = "identity.requests.title", order = 45)
@RolesAllowed("CUSTODIAN")
class RequestsView extends Page implements HasUrlParameter<String> {

    private final IdentityReleases releases;
    private final People people;
    private final Times times;
    private final Div list = new Div();

    RequestsView(IdentityReleases releases, People people, ReadersZone reader) {
        super("identity.requests.title");
        this.releases = releases;
        this.people = people;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("identity.requests.line"));
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
        var waiting = releases.waiting();
        waiting.forEach(each -> list.add(entry(each)));
        if (waiting.isEmpty()) {
            list.add(new EmptyState(getTranslation("identity.requests.none")));
        }
    }

    private Component entry(WaitingRequest waiting) {
        var request = waiting.request();
        var title = new H2(request.caseNumber());
        title.addClassName("earshot-code");
        var state = new Span(getTranslation(
                "identity.requests.case", request.severity(), getTranslation("identity.case." + waiting.state())));
        var words = new DescriptionList();
        word(words, "identity.fields", Words.fields(this, request.fields()));
        word(words, "identity.purpose", request.purpose());
        word(words, "identity.necessity", request.necessity());
        word(
                words,
                "identity.asked-by",
                people.names(List.of(request.askedBy()))
                        .getOrDefault(request.askedBy(), getTranslation("identity.somebody")));
        words.add(
                new DescriptionList.Term(getTranslation("identity.asked")),
                new DescriptionList.Description(times.ago(this, request.askedAt())));
        var reason = new TextField(getTranslation("identity.reason"));
        reason.setMaxLength(300);
        reason.setWidthFull();
        var grant = new Button(
                getTranslation("identity.grant"),
                click -> done(() -> releases.grant(request.id(), reason.getValue()), "identity.granted"));
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        var deny = new Button(
                getTranslation("identity.deny"),
                click -> done(() -> releases.deny(request.id(), reason.getValue()), "identity.denied"));
        var actions = new Div(grant, deny);
        actions.addClassName("earshot-row");
        var panel = new Div(title, state, words, reason, actions);
        panel.addClassNames("earshot-panel", "earshot-stack");
        return panel;
    }

    private void done(Runnable act, String key) {
        if (Say.orWhyNot(act)) {
            Say.done(getTranslation(key));
            refresh();
        }
    }

    private void word(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }
}
