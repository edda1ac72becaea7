package org.earshot.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.MyExposure;
import org.earshot.shift.OpenShift;
import org.earshot.shift.ShiftPanel;

/** A small gauge of the shift, for its owner, with the way to the whole page. */
@org.springframework.stereotype.Component
final class GaugeOnShift implements ShiftPanel {

    private final Exposure exposure;

    GaugeOnShift(Exposure exposure) {
        this.exposure = exposure;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> whileWorking(OpenShift shift) {
        MyExposure mine = exposure.mine();
        var panel = new Div();
        panel.addClassNames("earshot-panel", "earshot-stack");
        panel.add(
                new Gauge(
                        panel.getTranslation("care.gauge"),
                        panel.getTranslation("care.gauge.of", Math.floor(mine.used() * 100)),
                        mine.used()),
                new Anchor(CareView.PATH, panel.getTranslation("care.own.title")));
        return Optional.of(panel);
    }
}
