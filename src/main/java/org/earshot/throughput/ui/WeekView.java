package org.earshot.throughput.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.earshot.access.ReadersZone;
import org.earshot.throughput.CaseFigures;
import org.earshot.throughput.Digests;
import org.earshot.throughput.Funnel;
import org.earshot.throughput.Handouts;
import org.earshot.throughput.QueueFilter;
import org.earshot.throughput.Throughput;
import org.earshot.throughput.Weeks;

/** The last whole week beside the one before, in short: where the digest of each week leads. */
@Route("week")
@Menu(title = "throughput.week.title", order = 37.5)
@RolesAllowed("MANAGER")
class WeekView extends FiguresPage {

    private final Throughput throughput;
    private final Funnel funnel;
    private final Clock clock;

    WeekView(
            Throughput throughput, Funnel funnel, Digests digests, Clock clock, ReadersZone reader, Handouts handouts) {
        super("throughput.week.title", "week", reader, handouts);
        this.throughput = throughput;
        this.funnel = funnel;
        this.clock = clock;
        var digest = new Checkbox(getTranslation("throughput.digest"), digests.wanted());
        digest.setHelperText(getTranslation("throughput.digest.help"));
        digest.addValueChangeListener(change -> digests.want(change.getValue()));
        add(digest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Weeks last = throughput.lastWeeks(1, null);
        CaseFigures cases = funnel.figures(last);
        var parts = new CaseParts(cases, wording);
        show(
                wording.line(cases) + " " + wording.counted(throughput.countedAt(), times),
                List.of(
                        new BacklogPart(throughput.backlog(), clock.instant(), wording).section(),
                        VolumeParts.inShort(throughput.volumes(last.period(), QueueFilter.ALL), wording),
                        new EndingsPart(
                                        throughput.endings(
                                                new Weeks(last.before().from(), 2)),
                                        wording)
                                .section(),
                        parts.funnel(),
                        parts.clocks()));
    }
}
