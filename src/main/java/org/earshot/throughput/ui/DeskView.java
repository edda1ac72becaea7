package org.earshot.throughput.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.earshot.access.ReadersZone;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.Hue;
import org.earshot.shared.ui.Say;
import org.earshot.throughput.ErlangC;
import org.earshot.throughput.EscalationDesk;
import org.earshot.throughput.Handouts;
import org.earshot.throughput.Staffing;
import org.earshot.throughput.ui.PlanBar.Bounds;
import org.jspecify.annotations.Nullable;

/** How many people the escalation desk takes, by Erlang C, for times that can be tried. */
@Route("escalation-desk")
@Menu(title = "throughput.desk.title", order = 43)
@RolesAllowed({"TS_LEAD", "MANAGER"})
class DeskView extends FiguresPage {

    /** More and fewer people than it takes, to see what one more or less does. */
    private static final int AROUND = 4;

    private static final int PERCENT = 100;
    private static final double MINUTE_MS = 60_000;
    private static final double DAY_MINUTES = 1_440;
    private static final double MOST = 1_000;

    private final Staffing staffing;
    private final boolean measured;
    private final PlanBar plan;

    DeskView(Staffing staffing, ReadersZone reader, Handouts handouts) {
        super("throughput.desk.title", "escalation-desk", reader, handouts);
        this.staffing = staffing;
        OptionalDouble arrivals = staffing.arrivals();
        this.measured = arrivals.isPresent();
        double hundredths = Math.round(arrivals.orElse(1) * PERCENT) / (double) PERCENT;
        Map<String, Bounds> usual = new LinkedHashMap<>();
        usual.put("arrivals", new Bounds(hundredths, 0, MOST));
        usual.put("mean", new Bounds(20, 0.1, DAY_MINUTES));
        usual.put("wait", new Bounds(15, 0, DAY_MINUTES));
        usual.put("share", new Bounds(95, 0.1, 99.99));
        this.plan = new PlanBar("throughput.desk", usual, this::follow);
        add(plan);
    }

    private void follow() {
        UI.getCurrent().navigate(DeskView.class, plan.link());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        plan.read(event.getLocation().getQueryParameters());
        Duration mean = minutes("mean");
        Duration wait = minutes("wait");
        try {
            EscalationDesk desk = staffing.desk(plan.value("arrivals"), mean, wait, plan.share("share"));
            show(
                    getTranslation(measured ? "throughput.desk.line" : "throughput.desk.line.few"),
                    List.of(section(desk, mean, wait)));
        } catch (Refusal refusal) {
            showRefused(refusal.sentence());
            Say.refused(refusal.sentence());
        }
    }

    private Duration minutes(String name) {
        return Duration.ofMillis(Math.round(plan.value(name) * MINUTE_MS));
    }

    private Section section(EscalationDesk desk, Duration mean, Duration wait) {
        var section = new Section(wording, getTranslation("throughput.desk"), List.of(wording.meaning("desk")));
        section.add(new Paragraph(getTranslation(
                "throughput.desk.says",
                wording.number(desk.perHour(), 2).shown(),
                desk.people(),
                wording.number(desk.withinShare() * PERCENT, 1).shown(),
                wording.number(desk.meanWait().toMillis() / MINUTE_MS, 1).shown())));
        return section.chart(chart(desk, mean, wait))
                .table(plan.sheet(wording, getTranslation("throughput.assumptions")));
    }

    private ChartData chart(EscalationDesk desk, Duration mean, Duration wait) {
        List<String> people = new ArrayList<>();
        List<@Nullable Double> shares = new ArrayList<>();
        for (int count = Math.max(1, desk.people() - AROUND); count <= desk.people() + AROUND; count++) {
            people.add(String.valueOf(count));
            shares.add(ErlangC.within(desk.load(), count, mean, wait) * PERCENT);
        }
        return new ChartData.Bars(
                getTranslation("throughput.desk.chart"),
                getTranslation("throughput.desk.people"),
                new Measure(getTranslation("throughput.desk.within"), "%", 1),
                people,
                List.of(Series.projected(getTranslation("throughput.desk.within"), Hue.NOW, shares)),
                false);
    }
}
