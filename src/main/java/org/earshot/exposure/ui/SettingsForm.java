package org.earshot.exposure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.earshot.exposure.Setting;
import org.earshot.exposure.Setting.Group;
import org.earshot.exposure.Settings;

/** All settings as they are being edited, beside those that count now. */
final class SettingsForm extends Div {

    private final Map<Setting, SettingRow> rows = new EnumMap<>(Setting.class);
    private Settings now;

    SettingsForm(Settings now, boolean mayChange, Runnable changed) {
        this.now = now;
        addClassName("earshot-stack");
        for (Group group : Group.values()) {
            var why = new Paragraph(getTranslation("exposure.group." + group + ".why"));
            why.addClassName("earshot-hint");
            var panel = new Div(new H2(getTranslation("exposure.group." + group)), why);
            panel.addClassNames("earshot-panel", "earshot-stack");
            Arrays.stream(Setting.values())
                    .filter(setting -> setting.group() == group)
                    .forEach(setting -> {
                        var row = new SettingRow(setting, mayChange, () -> {
                            stand();
                            changed.run();
                        });
                        rows.put(setting, row);
                        panel.add(row);
                    });
            add(panel);
        }
        show(now);
    }

    Settings now() {
        return now;
    }

    /** What is being edited; empty while a number is missing. */
    Optional<Settings> edited() {
        Map<Setting, Double> values = new EnumMap<>(Setting.class);
        rows.forEach((setting, row) -> {
            Double value = row.value();
            if (value != null) {
                values.put(setting, value);
            }
        });
        return values.size() == rows.size()
                ? Optional.of(Settings.of(setting -> values.getOrDefault(setting, 0.0)))
                : Optional.empty();
    }

    /** Puts values into the fields; what counts stays. */
    void show(Settings values) {
        rows.values().forEach(row -> row.setValue(values));
        stand();
    }

    /** Something else counts now; what is being edited stays. */
    void setNow(Settings now) {
        this.now = now;
        stand();
    }

    private void stand() {
        rows.values().forEach(row -> row.stand(now));
    }
}
