package org.earshot.clip.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes times as the reader of a page is used to. */
record Times(Component page) {

    String of(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(page.getUI().map(UI::getLocale).orElse(Locale.ENGLISH))
                .withZone(ZoneId.systemDefault())
                .format(at);
    }
}
