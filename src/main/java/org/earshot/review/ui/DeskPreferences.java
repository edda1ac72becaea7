package org.earshot.review.ui;

import com.vaadin.flow.component.page.ColorScheme;
import org.earshot.access.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a person's own way of working with their other preferences. */
@Component
final class DeskPreferences {

    private static final Logger LOG = LoggerFactory.getLogger(DeskPreferences.class);
    private static final String NAME = "desk";
    private final Preferences preferences;
    private final JsonMapper json;

    DeskPreferences(Preferences preferences, JsonMapper json) {
        this.preferences = preferences;
        this.json = json;
    }

    DeskSettings mine() {
        String kept = preferences.mine().get(NAME);
        if (kept == null) {
            return DeskSettings.DEFAULT;
        }
        try {
            return json.readValue(kept, DeskSettings.class).withinBounds();
        } catch (JacksonException e) {
            LOG.warn("A person's desk settings cannot be read; the desk's own are used");
            return DeskSettings.DEFAULT;
        }
    }

    /** The theme this person has chosen for all pages; the desk stands outside the frame that sets it there. */
    ColorScheme.Value theme() {
        return switch (preferences.mine().getOrDefault("theme", "SYSTEM")) {
            case "LIGHT" -> ColorScheme.Value.LIGHT;
            case "DARK" -> ColorScheme.Value.DARK;
            default -> ColorScheme.Value.LIGHT_DARK;
        };
    }

    void keep(DeskSettings settings) {
        preferences.set(NAME, json.writeValueAsString(settings.withinBounds()));
    }
}
