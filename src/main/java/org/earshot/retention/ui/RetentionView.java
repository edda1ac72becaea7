package org.earshot.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Period;
import org.earshot.access.ReadersZone;
import org.earshot.retention.RetentionRun;
import org.earshot.retention.RetentionRuns;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;

/** What is kept for how long, and what each night removed. */
@Route("admin/retention")
@Menu(title = "retention.title", order = 88)
@RolesAllowed({"ADMIN", "AUDITOR"})
class RetentionView extends Page {

    private final Times times;

    RetentionView(RetentionRuns runs, ReadersZone reader) {
        super("retention.title");
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("retention.line"));
        var terms = new UnorderedList();
        runs.terms()
                .forEach((name, term) -> terms.add(new ListItem(
                        getTranslation("retention.term", getTranslation("retention.kept." + name), length(term)))));
        var content = new Div(
                new H2(getTranslation("retention.terms")), terms, new H2(getTranslation("retention.runs")), grid(runs));
        content.addClassName("earshot-stack");
        add(content);
    }

    private Component grid(RetentionRuns runs) {
        var grid = new Grid<RetentionRun>();
        grid.addColumn(run -> times.dayAndTime(run.ranAt())).setHeader(getTranslation("retention.ran"));
        grid.addColumn(run -> getTranslation("retention.kept." + run.kept()))
                .setHeader(getTranslation("retention.what"))
                .setFlexGrow(2);
        grid.addColumn(run -> times.dayAndTime(run.olderThan())).setHeader(getTranslation("retention.older-than"));
        grid.addColumn(run -> String.format(getLocale(), "%,d", run.removed()))
                .setHeader(getTranslation("retention.removed"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(run -> getTranslation(run.whole() ? "retention.whole" : "retention.stopped"))
                .setHeader(getTranslation("retention.state"));
        grid.setItems(runs.recent());
        grid.addClassName("earshot-tall");
        grid.getElement().setAttribute("aria-label", getTranslation("retention.runs"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("retention.none")));
        return grid;
    }

    private String length(Period term) {
        return term.toTotalMonths() > 0
                ? getTranslation("retention.months", term.toTotalMonths())
                : getTranslation("retention.days", term.getDays());
    }
}
