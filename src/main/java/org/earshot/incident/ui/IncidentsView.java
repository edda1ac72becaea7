package org.earshot.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.incident.IncidentRow;
import org.earshot.incident.Incidents;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;

/** The incidents that the reader sees, open ones first. */
@Route("incidents")
@Menu(title = "incident.list.title", order = 62)
@RolesAllowed({"TS_ANALYST", "TS_LEAD"})
class IncidentsView extends Page {

    private final Incidents incidents;
    private final People people;
    private final Times times;
    private final TextField search = new TextField();
    private final Grid<IncidentRow> grid = new Grid<>();

    IncidentsView(Incidents incidents, People people, ReadersZone reader, Me me, Live live) {
        super("incident.list.title");
        this.incidents = incidents;
        this.people = people;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("incident.list.line"));
        var open = new Button(
                getTranslation("incident.open.button"),
                click -> new OpenDialog(incidents, Persons.ofTrustAndSafety(people), me.id(), this::goTo).open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(open);
        search.setPlaceholder(getTranslation("incident.list.search"));
        search.setAriaLabel(getTranslation("incident.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        columns();
        grid.setItems(
                query -> incidents.list(search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> incidents.count(search.getValue()));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("incident.list.none")));
        grid.addClassName("earshot-tall");
        add(search, grid);
        live.listen(this, Incidents.TOPIC, () -> grid.getDataProvider().refreshAll());
    }

    private void columns() {
        grid.addComponentColumn(row -> {
                    var link = new RouterLink(row.number(), IncidentView.class, row.number());
                    link.addClassName("earshot-code");
                    return link;
                })
                .setHeader(getTranslation("incident.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(IncidentRow::name)
                .setHeader(getTranslation("incident.name"))
                .setTooltipGenerator(IncidentRow::name)
                .setFlexGrow(3);
        grid.addColumn(row -> getTranslation("incident.kind." + row.kind())).setHeader(getTranslation("incident.kind"));
        grid.addColumn(row -> getTranslation("incident.state." + row.state()))
                .setHeader(getTranslation("incident.state"));
        Map<Long, String> owners = Persons.ofTrustAndSafety(people);
        grid.addColumn(row -> owners.getOrDefault(row.ownerId(), getTranslation("incident.gone")))
                .setHeader(getTranslation("incident.owner"));
        grid.addColumn(IncidentRow::cases)
                .setHeader(getTranslation("incident.cases"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(IncidentRow::openTasks)
                .setHeader(getTranslation("incident.tasks.open"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> {
                    Instant due = row.nextDue();
                    return due == null ? "" : times.dayAndTime(due);
                })
                .setHeader(getTranslation("incident.next-due"));
        grid.addComponentColumn(row -> times.ago(this, row.openedAt())).setHeader(getTranslation("incident.opened"));
    }

    private void goTo(String number) {
        UI.getCurrent().navigate(IncidentView.class, number);
    }
}
