package org.earshot.shift.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;

/** Lengths of time in words. */
final class Words {

    private Words() {}

    static String hours(Component where, Instant from, Instant to) {
        return hours(where, Duration.between(from, to));
    }

    static String hours(Component where, Duration length) {
        String minutes = String.format("%02d", length.toMinutesPart());
        return where.getTranslation("shift.hours", String.valueOf(length.toHours()), minutes);
    }
}
