package org.earshot.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.select.Select;
import org.earshot.access.Preferences;

/** Light, dark, or as the system has it; kept for the person. */
final class ThemeSwitch extends Select<ThemeSwitch.Theme> {

    /** What a person can choose. */
    enum Theme {
        SYSTEM(ColorScheme.Value.LIGHT_DARK),
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK);

        private final ColorScheme.Value scheme;

        Theme(ColorScheme.Value scheme) {
            this.scheme = scheme;
        }
    }

    static final String PREFERENCE = "theme";

    ThemeSwitch(Preferences preferences) {
        setLabel(getTranslation("shell.theme"));
        setItems(Theme.values());
        setItemLabelGenerator(theme -> getTranslation("shell.theme." + theme));
        setValue(chosen(preferences));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                preferences.set(PREFERENCE, change.getValue().name());
            }
            getUI().ifPresent(ui -> apply(ui, change.getValue()));
        });
    }

    static Theme chosen(Preferences preferences) {
        String kept = preferences.mine().get(PREFERENCE);
        return kept == null ? Theme.SYSTEM : Theme.valueOf(kept);
    }

    static void apply(UI ui, Theme theme) {
        ui.getPage().setColorScheme(theme.scheme);
    }
}
