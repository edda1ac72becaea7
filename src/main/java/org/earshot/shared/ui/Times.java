package org.earshot.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Writes moments and lengths of time as the reader of a page is used to, in the zone of their site.
 *
 * @param clock in that zone
 */
public record Times(Clock clock, Locale locale) {

    public ZoneId zone() {
        return clock.getZone();
    }

    public Instant now() {
        return clock.instant();
    }

    /** The time of day, such as 2:05 PM. */
    public String timeOfDay(Instant at) {
        return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
    }

    /** Day and time of day. */
    public String dayAndTime(Instant at) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at);
    }

    /** How long ago, such as 5 min ago, with the exact time and its zone on hover. */
    public Span ago(Component page, Instant at) {
        Instant now = now();
        var span = new Span(
                Duration.between(at, now).toMinutes() < 1
                        ? page.getTranslation("shared.now")
                        : page.getTranslation("shared.ago", length(page, at, now)));
        span.setTitle(format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG), at));
        return span;
    }

    /** The length of time between two moments in its largest unit, such as 5 min. */
    public String length(Component page, Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        if (length.toDays() > 0) {
            return page.getTranslation("shared.days", length.toDays());
        }
        if (length.toHours() > 0) {
            return page.getTranslation("shared.hours", length.toHours());
        }
        return page.getTranslation("shared.minutes", Math.max(0, length.toMinutes()));
    }

    private String format(DateTimeFormatter formatter, Instant at) {
        return formatter.withLocale(locale).withZone(zone()).format(at);
    }
}
