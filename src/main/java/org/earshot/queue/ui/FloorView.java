package org.earshot.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.queue.Queue;
import org.earshot.queue.QueueRow;
import org.earshot.queue.Queues;
import org.earshot.risk.Signal;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;
import org.earshot.shift.OnShift;
import org.earshot.shift.Shifts;

/** The live floor: what waits and who is on shift, in words. No figure here belongs to a person. */
@Route("floor")
@Menu(title = "queue.floor.title", order = 20)
@RolesAllowed("SUPERVISOR")
class FloorView extends Page {

    private record Present(String name, String site, String state) {}

    private final Queues queues;
    private final Shifts shifts;
    private final People people;
    private final Sites sites;
    private final Clock clock;
    private final Times times;
    private final Grid<QueueRow> standing = new Grid<>();
    private final Grid<Present> present = new Grid<>();
    private Instant asOf;
    private Map<String, Set<Signal>> unwanted = Map.of();

    FloorView(Queues queues, Shifts shifts, People people, Sites sites, ReadersZone reader, Clock clock) {
        super("queue.floor.title");
        this.queues = queues;
        this.shifts = shifts;
        this.people = people;
        this.sites = sites;
        this.clock = clock;
        this.asOf = clock.instant();
        this.times = new Times(reader.zone(), getLocale());
        var refresh = new Button(getTranslation("queue.floor.refresh"), click -> refresh());
        refresh.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(refresh);
        queueColumns();
        present.addColumn(Present::name).setHeader(getTranslation("queue.floor.person"));
        present.addColumn(Present::site).setHeader(getTranslation("queue.floor.site"));
        present.addColumn(Present::state).setHeader(getTranslation("queue.floor.state"));
        present.setAllRowsVisible(true);
        present.setEmptyStateComponent(new Span(getTranslation("queue.floor.nobody")));
        add(
                new H2(getTranslation("queue.floor.queues")),
                standing,
                new H2(getTranslation("queue.floor.people")),
                present);
        refresh();
    }

    private void queueColumns() {
        standing.addColumn(row -> row.queue().name())
                .setHeader(getTranslation("queue.name"))
                .setFlexGrow(2);
        standing.addColumn(row -> getTranslation("queue.state." + row.queue().state()))
                .setHeader(getTranslation("queue.state"));
        standing.addColumn(row -> row.counts().waiting())
                .setHeader(getTranslation("queue.floor.waiting"))
                .setTextAlign(ColumnTextAlign.END);
        standing.addColumn(row -> row.counts().leased())
                .setHeader(getTranslation("queue.floor.leased"))
                .setTextAlign(ColumnTextAlign.END);
        standing.addColumn(this::oldest)
                .setHeader(getTranslation("queue.floor.oldest"))
                .setTooltipGenerator(row -> {
                    Instant oldest = row.counts().oldest();
                    return oldest == null ? null : times.dayAndTime(oldest);
                })
                .setTextAlign(ColumnTextAlign.END);
        standing.addColumn(row -> FlagWords.of(this, row.queue(), unwanted))
                .setHeader(getTranslation("queue.unwanted"))
                .setFlexGrow(2);
        standing.setAllRowsVisible(true);
        standing.setEmptyStateComponent(new Span(getTranslation("queue.floor.no-queue")));
    }

    private void refresh() {
        asOf = clock.instant();
        setLine(getTranslation(
                "queue.floor.as-of", times.timeOfDay(asOf), times.zone().getId()));
        unwanted = queues.unwanted();
        standing.setItems(queues.all().stream()
                .filter(row -> row.queue().state() != Queue.State.RETIRED)
                .toList());
        List<OnShift> on = shifts.onShift();
        Map<Long, String> names =
                people.names(on.stream().map(OnShift::accountId).toList());
        Map<Long, String> siteNames = sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
        present.setItems(on.stream()
                .map(each -> new Present(
                        names.getOrDefault(each.accountId(), ""),
                        siteNames.getOrDefault(each.siteId(), ""),
                        getTranslation("queue.floor.state." + each.state())))
                .sorted(Comparator.comparing(Present::site).thenComparing(Present::name))
                .toList());
    }

    private String oldest(QueueRow row) {
        Instant oldest = row.counts().oldest();
        return oldest == null ? getTranslation("queue.floor.none") : times.length(this, oldest, asOf);
    }
}
