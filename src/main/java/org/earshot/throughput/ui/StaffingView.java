package org.earshot.throughput.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.earshot.access.ReadersZone;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Say;
import org.earshot.throughput.Handouts;
import org.earshot.throughput.Inflow;
import org.earshot.throughput.Outlook;
import org.earshot.throughput.QueueFilter;
import org.earshot.throughput.Staffing;
import org.earshot.throughput.WhatIf;
import org.earshot.throughput.ui.PlanBar.Bounds;

/** The backlog to be expected, as planned and if something came otherwise. What people do is assumed, never taken from how anybody worked. */
@Route("staffing")
@Menu(title = "throughput.staffing.title", order = 42)
@RolesAllowed("MANAGER")
class StaffingView extends FiguresPage {

    private static final double MOST = 10_000;

    private final Staffing staffing;
    private final PlanBar plan;
    private final QueueBar queues;

    StaffingView(Staffing staffing, Queues queues, ReadersZone reader, Handouts handouts) {
        super("throughput.staffing.title", "staffing", reader, handouts);
        this.staffing = staffing;
        this.queues = new QueueBar(
                queues.list().stream()
                        .filter(queue -> queue.state() != Queue.State.RETIRED)
                        .toList(),
                wording,
                this::follow);
        this.plan = new PlanBar("throughput.plan", usual(), this::follow);
        add(this.queues, plan);
    }

    /** A beginning to change, not a measurement of anybody; the page says so. */
    private static Map<String, Bounds> usual() {
        Map<String, Bounds> usual = new LinkedHashMap<>();
        usual.put("days", new Bounds(28, 1, 90));
        usual.put("weekdays", new Bounds(10, 0, MOST));
        usual.put("weekends", new Bounds(0, 0, MOST));
        usual.put("net", new Bounds(300, 0, 1_440));
        usual.put("pace", new Bounds(1, 0, MOST));
        usual.put("seconds", new Bounds(15, 0, 3_600));
        usual.put("s1", new Bounds(5, 0, 100));
        usual.put("s2", new Bounds(1, 0, 100));
        usual.put("s3", new Bounds(0.2, 0, 100));
        usual.put("s4", new Bounds(0.02, 0, 100));
        usual.put("inflow", new Bounds(0, -100, MOST));
        usual.put("absence", new Bounds(10, 0, 100));
        usual.put("faster", new Bounds(0, -100, MOST));
        usual.put("heavier", new Bounds(0, -100, MOST));
        return usual;
    }

    private void follow() {
        Map<String, List<String>> link = new HashMap<>(plan.link().getParameters());
        link.putAll(queues.link());
        UI.getCurrent().navigate(StaffingView.class, new QueryParameters(link));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters link = event.getLocation().getQueryParameters();
        plan.read(link);
        queues.read(link);
        QueueFilter filter = queues.filter();
        Inflow inflow = staffing.inflow(filter);
        try {
            WhatIf planned = planned(inflow.clips());
            List<Outlook> outlooks = staffing.outlooks(List.of(planned, tried(inflow.clips())), filter);
            show(
                    line(inflow),
                    List.of(new OutlookPart(outlooks.getFirst(), outlooks.getLast(), wording)
                            .section()
                            .table(assumed(planned))));
        } catch (Refusal refusal) {
            showRefused(refusal.sentence());
            Say.refused(refusal.sentence());
        }
    }

    private String line(Inflow inflow) {
        String chosen = queues.chosen(wording);
        List<String> sentences = new ArrayList<>();
        if (!chosen.isEmpty()) {
            sentences.add(getTranslation("throughput.line.chosen", chosen));
        }
        sentences.add(getTranslation("throughput.staffing.line"));
        sentences.add(getTranslation("throughput.staffing.line.inflow", inflow.newest()));
        return String.join(" ", sentences);
    }

    private Sheet assumed(WhatIf planned) {
        return plan.sheet(wording, getTranslation("throughput.assumptions"))
                .with(List.of(
                        Cell.text(getTranslation("throughput.outlook.working-days")),
                        wording.number(planned.workingDays(), 0)));
    }

    private WhatIf planned(List<Double> inflow) {
        return plan(inflow, 0, 1, 1);
    }

    private WhatIf tried(List<Double> inflow) {
        double more = 1 + plan.share("inflow");
        return plan(
                inflow.stream().map(clips -> clips * more).toList(),
                plan.share("absence"),
                1 + plan.share("faster"),
                1 + plan.share("heavier"));
    }

    private WhatIf plan(List<Double> inflow, double absence, double pace, double heavy) {
        double weekdays = plan.value("weekdays");
        double weekends = plan.value("weekends");
        return new WhatIf(
                (int) Math.round(plan.value("days")),
                inflow,
                List.of(weekdays, weekdays, weekdays, weekdays, weekdays, weekends, weekends),
                absence,
                plan.value("net"),
                plan.value("pace") * pace,
                Stream.of("s1", "s2", "s3", "s4")
                        .map(severity -> plan.share(severity) * heavy)
                        .toList(),
                plan.value("seconds"));
    }
}
