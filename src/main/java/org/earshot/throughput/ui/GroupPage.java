package org.earshot.throughput.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.ReadersZone;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.cohort.GroupFigures;
import org.earshot.cohort.GroupTable;
import org.earshot.throughput.Handouts;

/** Figures about groups of at least ten people, beside those of the weeks before; as {@code cohort} tells them and no other way. */
abstract class GroupPage extends FiguresPage {

    private final String route;
    private final GroupFigures figures;
    private final Map<Long, String> siteNames;
    private final GroupFilterBar filters;

    protected GroupPage(
            String titleKey, String route, GroupFigures figures, Sites sites, ReadersZone reader, Handouts handouts) {
        super(titleKey, route, reader, handouts);
        this.route = route;
        this.figures = figures;
        List<Site> all = sites.all();
        this.siteNames = all.stream().collect(Collectors.toMap(Site::id, Site::name));
        this.filters = new GroupFilterBar(all, figures.languages(), this::follow);
        add(filters);
    }

    private void follow() {
        UI.getCurrent().navigate(route, filters.link());
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
        GroupTable before = figures.table(filters.filter(), last.minusWeeks(weeks));
        show(
                getTranslation(
                        "throughput.groups.line",
                        wording.day(last.minusWeeks(weeks - 1L)),
                        wording.day(last.plusDays(6))),
                sections(new GroupParts(table, before, siteNames, wording)));
    }

    /** What the page shows of what is told. */
    protected abstract List<Section> sections(GroupParts parts);
}
