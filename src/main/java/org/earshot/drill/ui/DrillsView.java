package org.earshot.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.earshot.access.ReadersZone;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.drill.Drill;
import org.earshot.drill.DrillStarted;
import org.earshot.drill.Drills;
import org.earshot.escalation.ClockKind;
import org.earshot.escalation.Escalations;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** Starts drills and shows how the last ones went against the clocks, per drill and never per person. */
@Route("drills")
@Menu(title = "drill.title", order = 74)
@RolesAllowed("TS_LEAD")
class DrillsView extends Page {

    private static final int SHOWN = 100;

    private final Drills drills;
    private final Times times;
    private final Select<Site> site = new Select<>();
    private final Select<Boolean> dangerNow = new Select<>();
    private final Grid<Drill> grid = new Grid<>();

    DrillsView(Drills drills, Sites sites, ReadersZone reader, Live live) {
        super("drill.title");
        this.drills = drills;
        this.times = new Times(reader.clock(), getLocale());
        site.setLabel(getTranslation("drill.site"));
        site.setItems(sites.all().stream().filter(each -> !each.retired()).toList());
        site.setItemLabelGenerator(each -> each == null ? getTranslation("drill.site.any") : each.name());
        site.setEmptySelectionAllowed(true);
        site.setEmptySelectionCaption(getTranslation("drill.site.any"));
        dangerNow.setLabel(getTranslation("drill.as"));
        dangerNow.setItems(false, true);
        dangerNow.setItemLabelGenerator(now -> getTranslation(now ? "drill.as.p0" : "drill.as.p1"));
        dangerNow.setValue(false);
        var start = new Button(getTranslation("drill.start"), click -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(start);
        var choices = new Div(site, dangerNow);
        choices.addClassName("earshot-row");
        columns();
        grid.setEmptyStateComponent(new EmptyState(getTranslation("drill.none")));
        grid.addClassName("earshot-tall");
        add(choices, grid);
        show();
        live.listen(this, Escalations.TOPIC, this::show);
    }

    private void start() {
        var started = new AtomicReference<DrillStarted>();
        Site chosen = site.getValue();
        if (Say.orWhyNot(() -> started.set(drills.start(chosen == null ? null : chosen.id(), dangerNow.getValue())))) {
            Say.done(getTranslation(
                    "drill.started", started.get().number(), started.get().site()));
            show();
        }
    }

    private void show() {
        grid.setItems(drills.last(SHOWN));
        setLine(getTranslation("drill.line", times.timeOfDay(times.now())));
    }

    private void columns() {
        grid.addComponentColumn(drill -> {
                    var link = new Anchor("case/" + drill.number(), drill.number());
                    link.addClassName("earshot-code");
                    return link;
                })
                .setHeader(getTranslation("drill.case"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(drill -> times.dayAndTime(drill.startedAt())).setHeader(getTranslation("drill.when"));
        grid.addColumn(Drill::site).setHeader(getTranslation("drill.site"));
        grid.addColumn(Drill::severity).setHeader(getTranslation("drill.as"));
        for (ClockKind kind : new ClockKind[] {ClockKind.ACKNOWLEDGE, ClockKind.TRIAGE, ClockKind.DECIDE}) {
            grid.addComponentColumn(drill -> took(drill.time(kind))).setHeader(getTranslation("drill.time." + kind));
        }
    }

    private Component took(Drill.@Nullable Time time) {
        if (time == null) {
            return new Span(getTranslation("drill.not-begun"));
        }
        Duration took = time.took();
        String how = took != null ? "drill.took" : time.stopped() ? "drill.stopped" : "drill.open";
        String key = time.late() ? how + ".late" : how;
        var words = new Span(getTranslation(key, took == null ? "" : length(took), length(time.allowed())));
        if (time.late()) {
            words.addClassName("earshot-breached");
        }
        return words;
    }

    private String length(Duration length) {
        return length.toMinutes() < 1
                ? getTranslation("drill.seconds", length.toSeconds())
                : times.length(this, Instant.EPOCH, Instant.EPOCH.plus(length));
    }
}
