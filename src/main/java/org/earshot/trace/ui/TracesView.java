package org.earshot.trace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.earshot.access.Me;
import org.earshot.access.NameCodes;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;
import org.earshot.trace.TraceRow;
import org.earshot.trace.Traces;

/** The traces that the reader asked for, and those that wait for their agreement. Nobody who was named stands here. */
@Route(TracesView.PATH)
@Menu(title = "trace.list.title", order = 64)
@HoldsWords
@RolesAllowed({"TS_LEAD", "CUSTODIAN"})
class TracesView extends Page {

    static final String PATH = "traces";

    TracesView(Traces traces, NameCodes codes, Me me, ReadersZone reader) {
        super("trace.list.title");
        setLine(getTranslation("trace.list.line"));
        if (me.has(Role.TS_LEAD)) {
            var ask = new Button(
                    getTranslation("trace.new.button"), click -> UI.getCurrent().navigate(NewTraceView.class));
            ask.addThemeVariants(ButtonVariant.PRIMARY);
            addAction(ask);
        }
        var times = new Times(reader.clock(), getLocale());
        Grid<TraceRow> grid = new Grid<>();
        grid.addComponentColumn(row -> {
                    var link = new RouterLink(row.number(), TraceView.class, row.number());
                    link.addClassName("earshot-code");
                    return link;
                })
                .setHeader(getTranslation("trace.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::state).setHeader(getTranslation("trace.state"));
        grid.addColumn(TraceRow::askedByName).setHeader(getTranslation("trace.asked-by"));
        grid.addColumn(TraceRow::secondPersonName).setHeader(getTranslation("trace.second-person"));
        grid.addComponentColumn(row -> times.ago(this, row.askedAt()))
                .setHeader(getTranslation("trace.asked"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addClassName("earshot-tall");
        grid.getElement().setAttribute("aria-label", getTranslation("trace.list.title"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("trace.list.none")));
        grid.setItems(traces.mine());
        add(grid);
        if (me.has(Role.TS_LEAD)) {
            add(new NameCodePart(codes));
        }
    }

    private String state(TraceRow row) {
        if (row.waitsForMe()) {
            return getTranslation("trace.state.yours");
        }
        return switch (row.state()) {
            case ASKED -> getTranslation("trace.state.ASKED");
            case TURNED_DOWN -> getTranslation("trace.state.TURNED_DOWN");
            case AGREED ->
                getTranslation(row.outcome() == null ? "trace.state.running" : "trace.outcome." + row.outcome());
        };
    }
}
