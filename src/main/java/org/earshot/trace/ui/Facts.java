package org.earshot.trace.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.Locale;

/** A list of words and what they are here. */
final class Facts extends DescriptionList {

    Facts fact(String key, String text) {
        add(new Term(getTranslation(key)), new Description(text));
        return this;
    }

    Facts code(String key, String text) {
        var description = new Description(text);
        description.addClassName("earshot-code");
        add(new Term(getTranslation(key)), description);
        return this;
    }

    static String seconds(int ms) {
        return String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
