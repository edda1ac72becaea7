package org.earshot.watch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.earshot.watch.Finding;
import org.earshot.watch.Findings;
import org.earshot.watch.RuleSetting;
import org.earshot.watch.WatchRules;

/** Findings that wait for an answer, what became of others, and what is watched. */
@Route(WatchView.PATH)
@Menu(title = "watch.title", order = 63)
@StyleSheet("earshot-watch.css")
@HoldsWords
@RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
class WatchView extends Page {

    static final String PATH = "watch";

    private final Findings findings;
    private final WatchRules rules;
    private final boolean trustAndSafety;
    private final boolean supervises;
    private final Times times;
    private final Div waiting = new Div();
    private final Div over = new Div();
    private final Details answered;

    WatchView(Findings findings, WatchRules rules, Me me, ReadersZone reader, Live live) {
        super("watch.title");
        this.findings = findings;
        this.rules = rules;
        this.trustAndSafety = me.has(Role.TS_ANALYST) || me.has(Role.TS_LEAD);
        this.supervises = me.has(Role.SUPERVISOR) && !trustAndSafety;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("watch.line"));
        waiting.addClassName("earshot-stack");
        over.addClassName("earshot-stack");
        answered = new Details(getTranslation("watch.answered"), over);
        add(off(), waiting, answered, new Details(getTranslation("watch.watched"), watched()));
        show();
        live.listen(this, Findings.TOPIC, this::show);
    }

    private void show() {
        waiting.removeAll();
        List<Finding> open = findings.open();
        open.forEach(finding -> waiting.add(card(finding)));
        if (open.isEmpty()) {
            waiting.add(new EmptyState(getTranslation("watch.none")));
        }
        over.removeAll();
        List<Finding> ended = findings.ended();
        ended.forEach(finding -> over.add(card(finding)));
        answered.setVisible(!ended.isEmpty());
    }

    private Component card(Finding finding) {
        return new FindingCard(finding, times, trustAndSafety, supervises, new FindingCard.Acts() {
            @Override
            public void dismiss(Finding which) {
                new ReasonDialog(
                                "watch.dismiss",
                                "watch.dismiss.help",
                                reason -> done("watch.dismissed", () -> findings.dismiss(which.id(), reason)))
                        .open();
            }

            @Override
            public void passOn(Finding which) {
                new ReasonDialog(
                                "watch.pass-on",
                                "watch.pass-on.help",
                                reason -> done("watch.passed-on", () -> findings.passOn(which.id(), reason)))
                        .open();
            }

            @Override
            public void openIncident(Finding which) {
                Say.orWhyNot(() -> UI.getCurrent().navigate("incident/" + findings.openIncident(which.id())));
            }
        });
    }

    private boolean done(String key, Runnable act) {
        boolean done = Say.orWhyNot(act);
        if (done) {
            Say.done(getTranslation(key));
            show();
        }
        return done;
    }

    /** What is off stands where nobody can miss it. */
    private Component off() {
        var lines = new Div();
        lines.addClassName("earshot-stack");
        for (RuleSetting setting : rules.all()) {
            RuleSetting.Off off = setting.off();
            if (off != null) {
                var line = new Paragraph(getTranslation(
                        "watch.off",
                        getTranslation("watch.rule." + setting.rule()),
                        off.by(),
                        times.dayAndTime(off.since()),
                        off.reason()));
                line.addClassName("earshot-warning");
                lines.add(line);
            }
        }
        lines.setVisible(lines.getComponentCount() > 0);
        return lines;
    }

    private Component watched() {
        var list = new Div();
        list.addClassName("earshot-stack");
        for (RuleSetting setting : rules.all()) {
            var one = new Div(
                    new H2(getTranslation("watch.rule." + setting.rule())),
                    new Paragraph(getTranslation("watch.explained." + setting.rule())));
            one.addClassNames("earshot-panel", "earshot-stack");
            String amounts = SettingWords.amounts(this, setting);
            if (!amounts.isEmpty()) {
                var line = new Paragraph(amounts);
                line.addClassName("earshot-hint");
                one.add(line);
            }
            list.add(one);
        }
        return list;
    }
}
