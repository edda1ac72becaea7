package org.earshot.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.notice.Addresses;
import org.earshot.notice.Deliveries;
import org.earshot.notice.DeliveryCount;
import org.earshot.notice.DeliveryTrouble;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** How messages leave, for administrators: counts, what failed and why, and everybody's e-mail address. */
@Route("admin/messages")
@Menu(title = "notice.deliveries.title", order = 84)
@RolesAllowed("ADMIN")
class DeliveriesView extends Page {

    private final Deliveries deliveries;
    private final People people;
    private final Times times;
    private final Div counts = new Div();
    private final Grid<DeliveryTrouble> troubles = new Grid<>();
    private Map<Long, String> names = Map.of();

    DeliveriesView(Deliveries deliveries, Addresses addresses, People people, Live live, ReadersZone reader) {
        super("notice.deliveries.title");
        this.deliveries = deliveries;
        this.people = people;
        this.times = new Times(reader.clock(), getLocale());
        var refresh = new Button(getTranslation("notice.deliveries.refresh"), click -> refresh());
        refresh.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(refresh);
        counts.addClassName("earshot-figures");
        columns();
        add(
                new H2(getTranslation("notice.deliveries.counts")),
                counts,
                new H2(getTranslation("notice.deliveries.troubles")),
                troubles,
                new H2(getTranslation("notice.deliveries.addresses")),
                new AddressList(addresses, people));
        live.listen(this, deliveries.topic(), this::refresh);
        refresh();
    }

    private void columns() {
        troubles.addColumn(row -> getTranslation("notice.deliveries.channel." + row.channel()))
                .setHeader(getTranslation("notice.deliveries.channel"));
        troubles.addColumn(DeliveryTrouble::caseNumber).setHeader(getTranslation("notice.deliveries.reference"));
        troubles.addColumn(row -> getTranslation("notice.text." + row.template()))
                .setHeader(getTranslation("notice.deliveries.what"))
                .setFlexGrow(2);
        troubles.addColumn(row -> names.getOrDefault(row.toAccount(), ""))
                .setHeader(getTranslation("notice.deliveries.person"));
        troubles.addColumn(DeliveryTrouble::attempts)
                .setHeader(getTranslation("notice.deliveries.attempts"))
                .setTextAlign(ColumnTextAlign.END);
        troubles.addColumn(this::reason).setHeader(getTranslation("notice.deliveries.reason"));
        troubles.addComponentColumn(row -> times.ago(this, row.at()))
                .setHeader(getTranslation("notice.deliveries.when"));
        troubles.addColumn(row -> getTranslation("notice.deliveries.standing." + standing(row)))
                .setHeader(getTranslation("notice.deliveries.standing"))
                .setFlexGrow(2);
        troubles.addComponentColumn(this::again);
        troubles.setAllRowsVisible(true);
        troubles.setEmptyStateComponent(new EmptyState(getTranslation("notice.deliveries.none")));
    }

    private String reason(DeliveryTrouble row) {
        if (row.reason().startsWith("http-")) {
            return getTranslation("notice.reason.http", row.reason().substring("http-".length()));
        }
        return getTranslation("notice.reason." + row.reason());
    }

    private Component again(DeliveryTrouble row) {
        if (!row.givenUp()) {
            return new Span();
        }
        return new Button(getTranslation("notice.deliveries.again"), click -> {
            if (Say.orWhyNot(() -> deliveries.tryOnceMore(row.delivery()))) {
                Say.done(getTranslation("notice.deliveries.again.done"));
            }
            refresh();
        });
    }

    private void refresh() {
        Instant now = times.now();
        setLine(getTranslation(
                "notice.deliveries.line", times.timeOfDay(now), times.zone().getId()));
        counts.removeAll();
        List<DeliveryCount> all = deliveries.counts();
        all.forEach(count -> counts.add(figure(count)));
        if (all.isEmpty()) {
            counts.add(new Span(getTranslation("notice.deliveries.nothing")));
        }
        List<DeliveryTrouble> rows = deliveries.troubles();
        names = people.names(rows.stream().map(DeliveryTrouble::toAccount).toList());
        troubles.setItems(rows);
    }

    private Div figure(DeliveryCount count) {
        var number = new Span(String.valueOf(count.number()));
        number.addClassName("earshot-figure-number");
        var name = new Span(getTranslation("notice.deliveries.channel." + count.channel()) + ": "
                + getTranslation("notice.deliveries.state." + count.state()));
        name.addClassName("earshot-figure-name");
        var figure = new Div(number, name);
        figure.addClassName("earshot-figure");
        return figure;
    }

    private static String standing(DeliveryTrouble row) {
        if (row.undelivered()) {
            return "undelivered";
        }
        return row.givenUp() ? "given-up" : "again";
    }
}
