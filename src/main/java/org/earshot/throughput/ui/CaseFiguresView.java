package org.earshot.throughput.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.ReadersZone;
import org.earshot.shared.ui.WeekBar;
import org.earshot.throughput.CaseFigures;
import org.earshot.throughput.Funnel;
import org.earshot.throughput.Handouts;
import org.earshot.throughput.Throughput;

/** How far escalations came and how they kept their clocks, of everybody together, in whole weeks. */
@Route("escalation-figures")
@Menu(title = "throughput.cases.title", order = 41)
@RolesAllowed({"TS_LEAD", "DUTY_MANAGER", "MANAGER", "AUDITOR"})
class CaseFiguresView extends FiguresPage {

    private final Throughput throughput;
    private final Funnel funnel;
    private final WeekBar filters;

    CaseFiguresView(Throughput throughput, Funnel funnel, ReadersZone reader, Handouts handouts) {
        super("throughput.cases.title", "escalation-figures", reader, handouts);
        this.throughput = throughput;
        this.funnel = funnel;
        this.filters = new WeekBar(List.of(1, 4, 13, 52), this::follow);
        add(filters);
    }

    private void follow() {
        UI.getCurrent().navigate(CaseFiguresView.class, new QueryParameters(filters.link()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        CaseFigures figures = funnel.figures(throughput.lastWeeks(filters.count(), filters.upTo()));
        show(
                wording.line(figures) + " " + wording.counted(throughput.countedAt(), times),
                new CaseParts(figures, wording).sections());
    }
}
