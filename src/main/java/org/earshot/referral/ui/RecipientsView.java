package org.earshot.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.referral.Recipient;
import org.earshot.referral.Recipients;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** The directory: to whom cases may be handed, and when somebody last checked that the entry is theirs. */
@Route("recipients")
@Menu(title = "referral.recipients.title", order = 44)
@RolesAllowed({"TS_ANALYST", "TS_LEAD", "AUDITOR"})
class RecipientsView extends Page {

    private final Recipients recipients;
    private final People people;
    private final Me me;
    private final Times times;
    private final Grid<Recipient> grid = new Grid<>();

    RecipientsView(Recipients recipients, People people, Me me, ReadersZone reader) {
        super("referral.recipients.title");
        this.recipients = recipients;
        this.people = people;
        this.me = me;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("referral.recipients.line"));
        if (me.has(Role.TS_LEAD)) {
            var add = new Button(
                    getTranslation("referral.recipients.add"),
                    click -> new RecipientDialog(recipients, null, this::refresh).open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            addAction(add);
        }
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("referral.recipients.name"))
                .setFlexGrow(2);
        grid.addColumn(each -> getTranslation("referral.kind." + each.plan().kind()))
                .setHeader(getTranslation("referral.recipients.kind"));
        grid.addColumn(each -> each.plan().place()).setHeader(getTranslation("referral.recipients.place"));
        grid.addColumn(each -> each.plan().contact()).setHeader(getTranslation("referral.recipients.contact"));
        grid.addColumn(each ->
                        getTranslation(each.plan().ageKey() == null ? "referral.key.none" : "referral.key.there"))
                .setHeader(getTranslation("referral.recipients.key"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::checked)
                .setHeader(getTranslation("referral.recipients.checked"))
                .setFlexGrow(2);
        grid.getElement().setAttribute("aria-label", getTranslation("referral.recipients.title"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("referral.recipients.none")));
        add(grid);
        refresh();
    }

    private void refresh() {
        var all = recipients.all();
        grid.setItems(all);
        grid.setAllRowsVisible(all.size() <= 50);
    }

    private Component name(Recipient recipient) {
        String text = recipient.retired()
                ? getTranslation("referral.recipients.retired", recipient.plan().name())
                : recipient.plan().name();
        if (!me.has(Role.TS_LEAD)) {
            return new Span(text);
        }
        var button = new Button(text, click -> new RecipientDialog(recipients, recipient, this::refresh).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component checked(Recipient recipient) {
        Instant at = recipient.checkedAt();
        String words;
        if (at == null) {
            words = getTranslation("referral.checked.never");
        } else {
            long by = Objects.requireNonNull(recipient.checkedBy());
            words = getTranslation(
                    recipient.checked(times.now()) ? "referral.checked.by" : "referral.checked.over",
                    people.names(List.of(by)).getOrDefault(by, "–"),
                    times.dayAndTime(at));
        }
        var cell = new Div(words);
        boolean mayCheck = (me.has(Role.TS_ANALYST) || me.has(Role.TS_LEAD)) && recipient.changedBy() != me.id();
        if (mayCheck && !recipient.retired()) {
            var check = new Button(
                    getTranslation("referral.check"),
                    click -> new CheckDialog(recipient, () -> {
                                if (Say.orWhyNot(() -> recipients.check(recipient))) {
                                    Say.done(getTranslation("referral.check.done"));
                                }
                                refresh();
                            })
                            .open());
            check.setAriaLabel(
                    getTranslation("referral.check.of", recipient.plan().name()));
            cell.add(check);
        }
        cell.addClassName("earshot-row");
        return cell;
    }
}
