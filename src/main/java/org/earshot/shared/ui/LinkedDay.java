package org.earshot.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day in the query of a link. */
public final class LinkedDay {

    private LinkedDay() {}

    /** The day under that name; none where the link has none, or something that is no day. */
    public static Optional<LocalDate> read(QueryParameters link, String name) {
        return link.getSingleParameter(name).flatMap(LinkedDay::day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
