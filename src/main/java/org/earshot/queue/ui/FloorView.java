package org.earshot.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.queue.Floor;
import org.earshot.queue.OnFloor;
import org.earshot.queue.Queues;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;

/** The live floor: what waits and who is on shift, in words. No figure here belongs to a person. */
@Route("floor")
@Menu(title = "queue.floor.title", order = 20)
@RolesAllowed("SUPERVISOR")
class FloorView extends Page {

    private record Present(String name, String site, String state) {}

    /** What somebody may hear changes with every clip; the word for it is asked for again at most so often. */
    private static final Duration WORDS_LAST = Duration.ofMinutes(1);

    private final Floor floor;
    private final Queues queues;
    private final People people;
    private final Sites sites;
    private final Clock clock;
    private final Times times;
    private final FloorGrid standing;
    private final Grid<Present> present = new Grid<>();
    private Instant peopleAsOf = Instant.EPOCH;

    FloorView(Floor floor, Queues queues, People people, Sites sites, ReadersZone reader, Clock clock, Live live) {
        super("queue.floor.title");
        this.floor = floor;
        this.queues = queues;
        this.people = people;
        this.sites = sites;
        this.clock = clock;
        this.times = new Times(reader.clock(), getLocale());
        this.standing = new FloorGrid(times, this::open);
        var refresh = new Button(getTranslation("queue.floor.refresh"), click -> refresh());
        refresh.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(refresh);
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
        live.listen(this, Floor.QUEUES, this::queuesChanged);
        live.listen(this, Floor.PEOPLE, this::showPeople);
    }

    private void refresh() {
        showQueues();
        showPeople();
    }

    private void queuesChanged() {
        showQueues();
        if (peopleAsOf.plus(WORDS_LAST).isBefore(clock.instant())) {
            showPeople();
        }
    }

    private void showQueues() {
        Instant asOf = clock.instant();
        setLine(getTranslation(
                "queue.floor.as-of", times.timeOfDay(asOf), times.zone().getId()));
        standing.show(floor.queues(), queues.unwanted(), asOf);
    }

    private void showPeople() {
        peopleAsOf = clock.instant();
        List<OnFloor> on = floor.people();
        Map<Long, String> names =
                people.names(on.stream().map(OnFloor::accountId).toList());
        Map<Long, String> siteNames = sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
        present.setItems(on.stream()
                .map(each -> new Present(
                        names.getOrDefault(each.accountId(), ""),
                        siteNames.getOrDefault(each.siteId(), ""),
                        getTranslation("queue.floor.state." + each.word())))
                .sorted(Comparator.comparing(Present::site).thenComparing(Present::name))
                .toList());
    }

    private void open(long queue) {
        new FloorDialog(floor, queues, people, standing.row(queue), this::refresh).open();
    }
}
