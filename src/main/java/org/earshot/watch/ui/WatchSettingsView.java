package org.earshot.watch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.earshot.access.ReadersZone;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.earshot.watch.RuleSetting;
import org.earshot.watch.Threshold;
import org.earshot.watch.WatchRules;

/** From which amounts on the rules find something, and which are off. */
@Route("admin/watch")
@Menu(title = "watch.settings.title", order = 87)
@StyleSheet("earshot-watch.css")
@RolesAllowed("ADMIN")
class WatchSettingsView extends Page {

    private final WatchRules rules;
    private final Times times;
    private final Div list = new Div();

    WatchSettingsView(WatchRules rules, ReadersZone reader) {
        super("watch.settings.title");
        this.rules = rules;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("watch.settings.line"));
        list.addClassName("earshot-stack");
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        rules.all().forEach(setting -> list.add(panel(setting)));
    }

    private Component panel(RuleSetting setting) {
        var panel = new Div(
                new H2(getTranslation("watch.rule." + setting.rule())),
                new Paragraph(getTranslation("watch.explained." + setting.rule())));
        panel.addClassNames("earshot-panel", "earshot-stack");
        Map<String, IntegerField> fields = new LinkedHashMap<>();
        var row = new Div();
        row.addClassNames("earshot-row", "watch-thresholds");
        for (Threshold threshold : setting.rule().thresholds()) {
            IntegerField field = field(setting, threshold);
            fields.put(threshold.name(), field);
            row.add(field);
        }
        var acts = new Div();
        acts.addClassName("earshot-row");
        if (!fields.isEmpty()) {
            panel.add(row);
            acts.add(save(setting, fields));
        }
        RuleSetting.Off off = setting.off();
        if (off == null) {
            acts.add(act(
                    "watch.turn-off",
                    () -> new ReasonDialog(
                                    "watch.turn-off",
                                    "watch.turn-off.help",
                                    reason -> done("watch.turned-off", () -> rules.turnOff(setting.rule(), reason)))
                            .open()));
        } else {
            var why = new Span(
                    getTranslation("watch.settings.off", off.by(), times.dayAndTime(off.since()), off.reason()));
            why.addClassName("earshot-warning");
            panel.add(why);
            acts.add(act("watch.turn-on", () -> done("watch.turned-on", () -> rules.turnOn(setting.rule()))));
        }
        panel.add(acts);
        return panel;
    }

    private IntegerField field(RuleSetting setting, Threshold threshold) {
        var field = new IntegerField(SettingWords.label(this, setting.rule(), threshold));
        field.setMin(threshold.least());
        field.setMax(threshold.most());
        field.setStepButtonsVisible(true);
        field.setValue(setting.amounts().get(threshold.name()));
        field.setHelperText(
                getTranslation("watch.threshold.help", threshold.usual(), threshold.least(), threshold.most()));
        return field;
    }

    private Button save(RuleSetting setting, Map<String, IntegerField> fields) {
        return act("watch.settings.save", () -> {
            Map<String, Integer> amounts = new HashMap<>();
            fields.forEach((name, field) -> {
                if (field.getValue() != null) {
                    amounts.put(name, field.getValue());
                }
            });
            done("watch.settings.saved", () -> rules.set(setting.rule(), amounts));
        });
    }

    private Button act(String key, Runnable act) {
        return new Button(getTranslation(key), click -> act.run());
    }

    private boolean done(String key, Runnable act) {
        boolean done = Say.orWhyNot(act);
        if (done) {
            Say.done(getTranslation(key));
            show();
        }
        return done;
    }
}
