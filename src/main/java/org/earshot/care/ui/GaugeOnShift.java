package org.earshot.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.stream.Collectors;
import org.earshot.access.ReadersZone;
import org.earshot.care.Breaks;
import org.earshot.care.OwnDay;
import org.earshot.care.SelfChecks;
import org.earshot.shared.ui.Times;
import org.earshot.shift.EndOfShift;
import org.earshot.shift.OpenShift;
import org.earshot.shift.ShiftPanel;

/** A small gauge of the shift, when breaks are planned, and whether questions wait, for its owner, with the way to the whole page. */
@org.springframework.stereotype.Component
final class GaugeOnShift implements ShiftPanel {

    private final Breaks breaks;
    private final SelfChecks checks;
    private final ReadersZone reader;

    GaugeOnShift(Breaks breaks, SelfChecks checks, ReadersZone reader) {
        this.breaks = breaks;
        this.checks = checks;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> whileWorking(OpenShift shift) {
        OwnDay day = breaks.mine();
        var panel = new Panel(day);
        if (shift.audioOverAt() == null) {
            panel.breaks(day, reader);
        }
        panel.leadOn(checks);
        return Optional.of(panel);
    }

    @Override
    public Optional<Component> atTheEnd(EndOfShift end) {
        var panel = new Panel(breaks.mine());
        panel.leadOn(checks);
        return Optional.of(panel);
    }

    /** Brings its own style: it stands on a page of another capability. */
    @StyleSheet("earshot-care.css")
    static final class Panel extends Div {

        Panel(OwnDay day) {
            addClassNames("earshot-panel", "earshot-stack");
            add(new Gauge(
                    getTranslation("care.gauge"),
                    getTranslation("care.gauge.of", Math.floor(day.used() * 100)),
                    day.used()));
        }

        void breaks(OwnDay day, ReadersZone reader) {
            var times = new Times(reader.clock(), getLocale());
            String planned = day.planned().stream().map(times::timeOfDay).collect(Collectors.joining(", "));
            String said = day.untilBreak().isZero()
                    ? getTranslation("care.break.due")
                    : planned.isEmpty()
                            ? getTranslation("care.break.none")
                            : getTranslation("care.break.planned", planned);
            add(new Paragraph(said));
        }

        void leadOn(SelfChecks checks) {
            if (checks.due().isPresent()) {
                add(new Paragraph(getTranslation("care.check.waiting")));
            }
            add(new Anchor(CareView.PATH, getTranslation("care.own.title")));
        }
    }
}
