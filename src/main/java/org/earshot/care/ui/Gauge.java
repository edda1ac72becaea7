package org.earshot.care.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** How much of something is used: a name, a quiet bar and the number in words. */
final class Gauge extends Div {

    /** Bars are drawn in thousandths. */
    private static final int WHOLE = 1000;

    Gauge(String name, String words, double share) {
        addClassName("care-gauge");
        var bar = new Element("progress");
        bar.setAttribute("max", String.valueOf(WHOLE));
        bar.setAttribute("value", String.valueOf(filled(share)));
        bar.setAttribute("aria-label", name);
        bar.setText(words);
        var said = new Span(words);
        said.addClassName("earshot-number");
        add(new Span(name));
        getElement().appendChild(bar);
        add(said);
    }

    static int filled(double share) {
        return (int) Math.round(WHOLE * Math.clamp(share, 0, 1));
    }
}
