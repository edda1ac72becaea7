package org.earshot.throughput.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.cohort.GroupFigures;
import org.earshot.cohort.GroupTable;
import org.earshot.cohort.ui.GroupFilterBar;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.throughput.Handouts;

/** How groups of at least ten people work: pace, handle time, skips with their reasons, breaks; as {@code cohort} tells them and no other way. */
@Route("group-work")
@Menu(title = "throughput.groups.title", order = 39)
@RolesAllowed("MANAGER")
class GroupWorkView extends FiguresPage {

    private final GroupFigures figures;
    private final Map<Long, String> siteNames;
    private final Map<Long, String> queueNames;
    private final GroupFilterBar filters;

    GroupWorkView(GroupFigures figures, Sites sites, Queues queues, Handouts handouts) {
        super("throughput.groups.title", "group-work", handouts);
        this.figures = figures;
        List<Site> all = sites.all();
        this.siteNames = all.stream().collect(Collectors.toMap(Site::id, Site::name));
        this.queueNames = queues.list().stream().collect(Collectors.toMap(Queue::id, Queue::name));
        this.filters = new GroupFilterBar(all, figures.languages(), this::follow);
        add(filters);
    }

    private void follow() {
        UI.getCurrent().navigate(GroupWorkView.class, filters.link());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        GroupTable table = figures.table(filters.filter(), filters.upTo());
        LocalDate last = table.lastWeek();
        if (last == null || table.all().people() == 0) {
            showNothing(getTranslation("cohort.line.none"), getTranslation("throughput.groups.none"));
        } else {
            show(table, last);
        }
    }

    private void show(GroupTable table, LocalDate last) {
        int weeks = filters.filter().weeks();
        show(
                getTranslation(
                        "throughput.groups.line",
                        wording.day(last.minusWeeks(weeks - 1L)),
                        wording.day(last.plusDays(6))),
                new GroupWorkParts(
                                table,
                                figures.table(filters.filter(), last.minusWeeks(weeks)),
                                siteNames,
                                queueNames,
                                wording)
                        .sections());
    }
}
