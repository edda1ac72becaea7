package org.earshot.exposure.ui;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.earshot.exposure.Setting;
import org.earshot.exposure.Settings;

/** The words for settings and for what differs between two of them. */
final class SettingWords {

    private SettingWords() {}

    static String name(Setting setting) {
        return "exposure.setting." + setting;
    }

    static String unit(Setting setting) {
        return "exposure.unit."
                + switch (setting) {
                    case WEIGHT_S1, WEIGHT_S2, WEIGHT_S3, WEIGHT_S4, DAY_BUDGET, WEEK_BUDGET, ACUTE_TRIGGER -> "points";
                    case WORDS_COUNT, NEWCOMER_FACTOR -> "times";
                    case HALF_LIFE, SENSITIVE_MINUTES, CALM_END -> "minutes";
                    case NEWCOMER_DAYS -> "days";
                    case NEUTRAL_AFTER_S2, NEUTRAL_AFTER_S3 -> "clips";
                };
    }

    static String number(double value, Locale locale) {
        return NumberFormat.getInstance(locale).format(value);
    }

    /** What differs, a line each, such as "Budget of a day: 40 becomes 50, lighter". */
    static List<String> changes(Component page, Locale locale, Settings from, Settings to) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.compare(from, to) != 0)
                .map(setting -> page.getTranslation(
                        setting.compare(from, to) < 0 ? "exposure.change.lighter" : "exposure.change.tighter",
                        page.getTranslation(name(setting)),
                        number(setting.of(from), locale),
                        number(setting.of(to), locale)))
                .toList();
    }
}
