package org.earshot.care.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.access.ReadersZone;
import org.earshot.care.Buddies;
import org.earshot.care.Contacts;
import org.earshot.care.Counsellors;
import org.earshot.care.Looks;
import org.earshot.care.SelfChecks;
import org.earshot.clip.Clips;
import org.earshot.exposure.Counted;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.MyExposure;
import org.earshot.exposure.OwnLimits;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;

/** A person's own page: what was heard and what comes of it, and what is there for them. */
@Route(CareView.PATH)
@Menu(title = "care.own.title", order = 13)
@StyleSheet("earshot-care.css")
@RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
class CareView extends Page {

    static final String PATH = "my-care";

    private final Exposure exposure;
    private final Clips clips;
    private final SelfChecks checks;
    private final Looks looks;
    private final Me me;
    private final Clock clock;
    private final Times times;
    private final Div heard = new Div();

    CareView(
            Exposure exposure,
            OwnLimits limits,
            Buddies buddies,
            SelfChecks checks,
            Counsellors counsellors,
            Contacts contacts,
            Looks looks,
            Clips clips,
            Me me,
            Live live,
            ReadersZone reader,
            Clock clock) {
        super("care.own.title");
        this.exposure = exposure;
        this.clips = clips;
        this.checks = checks;
        this.looks = looks;
        this.me = me;
        this.clock = clock;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("care.own.line"));
        heard.addClassName("earshot-stack");
        var beside = new Div(
                new CounsellorPart(counsellors, contacts, times),
                new BuddyPart(buddies, live, times),
                new CheckPart(checks, times),
                new LimitsPart(limits, clock, times, this::show));
        beside.addClassName("earshot-stack");
        var columns = new Div(heard, beside);
        columns.addClassName("care-columns");
        add(columns);
        show();
    }

    private void show() {
        MyExposure mine = exposure.mine();
        List<Counted> counted = exposure.counted();
        Map<Long, String> codes =
                clips.codes(counted.stream().map(Counted::clipId).toList());
        heard.removeAll();
        heard.add(
                new ExposurePart(mine, exposure.mayHear(), times),
                new CountedPart(counted, codes, times),
                new Statement(mine, counted, codes, checks::mine, me.name(), clock.instant(), times),
                new StoredPart(looks.mine(), times));
    }
}
