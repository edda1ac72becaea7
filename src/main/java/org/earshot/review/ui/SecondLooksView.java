package org.earshot.review.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.ReadersZone;
import org.earshot.review.SecondLookRow;
import org.earshot.review.SecondLooks;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;

/** What was filed as "heard, not distress" and waits for a second person: the one due first in front, no words of any clip. */
@Route("second-looks")
@Menu(title = "review.looks.title", order = 35)
@RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
@HoldsWords
class SecondLooksView extends Page {

    private final Times times;

    SecondLooksView(SecondLooks looks, ReadersZone reader) {
        super("review.looks.title");
        this.times = new Times(reader.clock(), getLocale());
        List<SecondLookRow> waiting = looks.waiting();
        setLine(getTranslation("review.looks.line", waiting.size()));
        var grid = new Grid<SecondLookRow>();
        grid.addComponentColumn(row -> {
                    var link = new RouterLink(row.clipCode(), SecondLookView.class, SecondLookView.reference(row.id()));
                    link.addClassName("earshot-code");
                    return link;
                })
                .setHeader(getTranslation("review.list.clip"));
        grid.addComponentColumn(this::due).setHeader(getTranslation("review.looks.due"));
        grid.addComponentColumn(row -> times.ago(this, row.statedAt())).setHeader(getTranslation("review.list.filed"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("review.looks.none")));
        grid.addClassName("earshot-tall");
        grid.setItems(waiting);
        add(grid);
    }

    private Span due(SecondLookRow row) {
        String by = times.dayAndTime(row.dueAt());
        var due = new Span(row.overdue() ? getTranslation("review.looks.overdue", by) : by);
        if (row.overdue()) {
            due.addClassName("earshot-breached");
        }
        return due;
    }
}
