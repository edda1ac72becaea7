package org.earshot.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.earshot.exposure.MayHear;
import org.earshot.exposure.MyExposure;
import org.earshot.shared.ui.Times;

/** How much has been heard against what is enough, and what comes next because of it. */
final class ExposurePart extends Div {

    ExposurePart(MyExposure mine, MayHear may, Times times) {
        Div panel = CareParts.panel(getTranslation("care.exposure"));
        panel.add(
                gauge("care.exposure.day", mine.day(), mine.dayBudget()),
                gauge("care.exposure.week", mine.week(), mine.weekBudget()),
                gauge("care.exposure.acute", mine.acute(), mine.acuteTrigger()));
        var since = new Paragraph(getTranslation("care.exposure.since", times.dayAndTime(mine.daySince())));
        since.addClassName("earshot-hint");
        panel.add(since);
        if (mine.factor() < 1) {
            panel.add(hint("care.exposure.factor", Math.round(mine.factor() * 100)));
        }
        panel.add(new H2(getTranslation("care.next")), next(may), hint("care.exposure.evidence"));
        add(panel);
    }

    private Component gauge(String key, double points, double enough) {
        double share = enough > 0 ? points / enough : 1;
        return new Gauge(
                getTranslation(key),
                getTranslation("care.exposure.of", points, enough, Math.floor(share * 100)),
                share);
    }

    private Paragraph hint(String key, Object... values) {
        var hint = new Paragraph(getTranslation(key, values));
        hint.addClassName("earshot-hint");
        return hint;
    }

    private Component next(MayHear may) {
        var list = new UnorderedList(new ListItem(getTranslation("care.next." + state(may), may.neutralOwed())));
        if (may.shiftEnding()) {
            list.add(new ListItem(getTranslation("care.next.shift-ending")));
        }
        if (may.sensitiveTimeUp()) {
            list.add(new ListItem(getTranslation("care.next.sensitive")));
        }
        return list;
    }

    /** The last part of what exposure calls the state, such as limited. */
    private static String state(MayHear may) {
        return may.key().substring(may.key().lastIndexOf('.') + 1);
    }
}
