package org.earshot.throughput.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.earshot.shared.ui.Times;
import org.earshot.throughput.Funnel;
import org.earshot.throughput.Period;
import org.earshot.throughput.Throughput;

/** How far escalations came and how they kept their clocks, of everybody together. */
@Route("escalation-figures")
@Menu(title = "throughput.cases.title", order = 41)
@RolesAllowed({"TS_LEAD", "DUTY_MANAGER", "MANAGER", "AUDITOR"})
class CaseFiguresView extends FiguresPage {

    private final Throughput throughput;
    private final Funnel funnel;
    private final PeriodBar filters;

    CaseFiguresView(Throughput throughput, Funnel funnel, Clock clock) {
        super("throughput.cases.title", "escalation-figures");
        this.throughput = throughput;
        this.funnel = funnel;
        this.filters = new PeriodBar(throughput.zones(), throughput.lastDays(1).zone(), clock, this::follow);
        add(filters);
    }

    private void follow() {
        UI.getCurrent().navigate(CaseFiguresView.class, new QueryParameters(filters.link()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        Period period = filters.period();
        show(line(period), new CaseParts(funnel.figures(period), wording).sections());
    }

    private String line(Period period) {
        Instant at = throughput.countedAt().at();
        String days = getTranslation(
                "throughput.line.period",
                wording.day(period.from()),
                wording.day(period.to()),
                period.zone().getId());
        return days
                + " "
                + (at == null
                        ? getTranslation("throughput.line.not-counted")
                        : getTranslation(
                                "throughput.line.counted", new Times(period.zone(), getLocale()).dayAndTime(at)));
    }
}
