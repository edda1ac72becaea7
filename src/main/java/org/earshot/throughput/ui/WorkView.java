package org.earshot.throughput.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.ReadersZone;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.shared.ui.Times;
import org.earshot.throughput.CountedAt;
import org.earshot.throughput.FigureCheck;
import org.earshot.throughput.Handouts;
import org.earshot.throughput.Period;
import org.earshot.throughput.QueueBacklog;
import org.earshot.throughput.QueueFilter;
import org.earshot.throughput.Throughput;
import org.earshot.throughput.Weeks;

/** What waits and for how long, then what came in, what was filed, and how long clips had waited. Nothing of it is about people. */
@Route("work")
@Menu(title = "throughput.work.title", order = 38)
@RolesAllowed({"SUPERVISOR", "TS_LEAD", "MANAGER"})
class WorkView extends FiguresPage {

    private final Throughput throughput;
    private final Map<Long, String> names;
    private final Clock clock;
    private final PeriodBar days;
    private final QueueBar queues;

    WorkView(Throughput throughput, Queues queues, Clock clock, ReadersZone reader, Handouts handouts) {
        super("throughput.work.title", "work", reader, handouts);
        this.throughput = throughput;
        this.clock = clock;
        List<Queue> all = queues.list();
        this.names = all.stream().collect(Collectors.toMap(Queue::id, Queue::name));
        this.days = new PeriodBar(throughput.zones(), throughput.lastDays(1).zone(), clock, this::follow);
        this.queues = new QueueBar(all, wording, this::follow);
        add(days, this.queues);
    }

    private void follow() {
        Map<String, List<String>> link = new HashMap<>(days.link());
        link.putAll(queues.link());
        UI.getCurrent().navigate(WorkView.class, new QueryParameters(link));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters link = event.getLocation().getQueryParameters();
        days.read(link);
        queues.read(link);
        Period period = days.period();
        QueueFilter filter = queues.filter();
        List<QueueBacklog> backlog = throughput.backlog().stream()
                .filter(each -> filter.queue() == null || filter.queue() == each.queueId())
                .filter(each -> filter.language() == null || filter.language().equals(each.language()))
                .toList();
        var volumes = new VolumeParts(throughput.volumes(period, filter), names, wording);
        List<Section> sections = new ArrayList<>();
        sections.add(new BacklogPart(backlog, clock.instant(), wording).section());
        sections.addAll(volumes.sections());
        if (filter.equals(QueueFilter.ALL)) {
            sections.add(endings(period));
        }
        sections.add(new WaitedPart(
                        throughput.waited(period, filter), throughput.waited(period.before(), filter), names, wording)
                .section());
        show(line(period), sections);
    }

    /** As many whole weeks as the period has, at least one, which are over when it ends; together they are of no queue and no person. */
    private Section endings(Period period) {
        Weeks weeks =
                throughput.lastWeeks(Math.max(1, period.days() / 7), period.to().minusDays(6));
        return new EndingsPart(throughput.endings(weeks), wording).section();
    }

    private String line(Period period) {
        CountedAt counted = throughput.countedAt();
        var inZone = new Times(clock.withZone(period.zone()), getLocale());
        List<String> line = new ArrayList<>();
        String chosen = queues.chosen(wording);
        if (!chosen.isEmpty()) {
            line.add(getTranslation("throughput.line.chosen", chosen));
        }
        line.add(getTranslation(
                "throughput.line.period",
                wording.day(period.from()),
                wording.day(period.to()),
                Wording.zone(period.zone())));
        line.add(wording.counted(counted, inZone));
        FigureCheck check = counted.check();
        if (check != null) {
            line.add(getTranslation(
                    "throughput.line.checked", inZone.dayAndTime(check.at()), check.days(), check.wrongDays()));
        }
        return String.join(" ", line);
    }
}
