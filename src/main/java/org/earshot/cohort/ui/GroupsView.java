package org.earshot.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.cohort.GroupFigures;
import org.earshot.cohort.GroupRow;
import org.earshot.cohort.GroupTable;
import org.earshot.disclosure.Range;
import org.earshot.disclosure.Team;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** Exposure, breaks and opt-outs of groups of at least ten people, in ranges; what is withheld, and why. */
@Route("groups")
@Menu(title = "cohort.title", order = 40)
@RolesAllowed("MANAGER")
class GroupsView extends Page implements BeforeEnterObserver {

    private final GroupFigures figures;
    private final Map<Long, String> siteNames;
    private final GroupFilterBar filters;
    private final Div content = new Div();

    GroupsView(GroupFigures figures, Sites sites) {
        super("cohort.title");
        this.figures = figures;
        List<Site> all = sites.all();
        this.siteNames = all.stream().collect(Collectors.toMap(Site::id, Site::name));
        this.filters = new GroupFilterBar(all, figures.languages(), this::follow);
        content.addClassName("earshot-stack");
        add(filters, content);
    }

    private void follow() {
        UI.getCurrent().navigate(GroupsView.class, filters.link());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        GroupTable table = figures.table(filters.filter(), filters.upTo());
        content.removeAll();
        Set<String> names = new TreeSet<>(table.all().ranges().keySet());
        names.removeIf(GroupsView::aboutWork);
        LocalDate last = table.lastWeek();
        if (last == null) {
            setLine(getTranslation("cohort.line.none"));
            content.add(new EmptyState(getTranslation("cohort.none")));
        } else {
            setLine(getTranslation("cohort.line", day(last), day(last.plusDays(6))));
            content.add(
                    new H2(getTranslation("cohort.teams")),
                    grid(
                            "cohort.teams",
                            Stream.concat(Stream.of(table.all()), table.teams().stream())
                                    .toList(),
                            names),
                    new H2(getTranslation("cohort.weeks")),
                    grid("cohort.weeks", table.weeks(), names));
        }
        content.add(
                new H2(getTranslation("cohort.meaning")), meaning(names), new Paragraph(getTranslation("cohort.why")));
    }

    private Grid<GroupRow> grid(String label, List<GroupRow> rows, Set<String> names) {
        var grid = new Grid<GroupRow>();
        grid.addColumn(this::name).setHeader(getTranslation("cohort.group")).setFlexGrow(2);
        grid.addColumn(GroupRow::people)
                .setHeader(getTranslation("cohort.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        for (String figure : names) {
            grid.addColumn(row -> range(row.ranges().get(figure)))
                    .setHeader(getTranslation("cohort.figure." + figure))
                    .setTextAlign(ColumnTextAlign.END)
                    .setAutoWidth(true);
        }
        grid.addColumn(this::withheld)
                .setHeader(getTranslation("cohort.withheld"))
                .setTooltipGenerator(this::withheld)
                .setFlexGrow(3);
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation(label));
        return grid;
    }

    private String name(GroupRow row) {
        LocalDate week = row.week();
        Team team = row.team();
        if (week != null) {
            return getTranslation("cohort.week-of", day(week));
        }
        return team == null ? getTranslation("cohort.all") : name(team);
    }

    private String name(Team team) {
        String language = team.language();
        return getTranslation(
                "cohort.team",
                siteNames.getOrDefault(team.site(), "?"),
                language == null
                        ? getTranslation("cohort.several-languages")
                        : Locale.of(language).getDisplayLanguage(getLocale()));
    }

    private String range(@Nullable Range range) {
        return range == null ? "–" : getTranslation("cohort.range", range.from(), range.to());
    }

    private String withheld(GroupRow row) {
        return row.withheld().entrySet().stream()
                .map(each -> getTranslation("cohort.withheld." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** What each figure that is shown counts, and why something can be withheld, in words. */
    private DescriptionList meaning(Set<String> figuresShown) {
        var list = new DescriptionList();
        Stream.of(
                        Stream.of("people", "figure"),
                        figuresShown.stream().filter(GroupsView::explained),
                        Stream.of("FEW", "WAITING", "AWAY"))
                .flatMap(names -> names)
                .forEach(name -> list.add(
                        new DescriptionList.Term(getTranslation("cohort.meaning." + name + ".term")),
                        new DescriptionList.Description(getTranslation("cohort.meaning." + name))));
        return list;
    }

    /** Figures about how groups work stand on a page of their own. */
    private static boolean aboutWork(String figure) {
        return figure.startsWith("WORK_");
    }

    /** What people do not want to hear explains itself. */
    private static boolean explained(String figure) {
        return !figure.startsWith("OPT_OUT_");
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(day);
    }
}
