package org.earshot.shift.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.shift.RotaEntry;
import org.earshot.shift.Week;
import org.jspecify.annotations.Nullable;

/** A plain table, a person to a row and a day to a column; every entry and every place for one is a button. */
final class WeekTable extends NativeTable {

    /** Opens the dialog for an entry, or for a new one of the person on the day. */
    interface Edit {
        void open(@Nullable RotaEntry entry, @Nullable Person person, LocalDate day);
    }

    private final Week week;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final boolean editable;
    private final Edit edit;

    WeekTable(Week week, List<Person> people, List<RotaEntry> entries, boolean editable, Edit edit) {
        this.week = week;
        this.editable = editable;
        this.edit = edit;
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(week.zone());
        this.day = DateTimeFormatter.ofPattern("EEE d MMM", getLocale());
        addClassName("earshot-week");
        setCaptionText(getTranslation("shift.rota.title"));
        var head = new NativeTableRow();
        head.add(header(getTranslation("shift.rota.person"), "col"));
        week.days().forEach(date -> head.add(header(day.format(date), "col")));
        getHead().add(head);
        for (Person person : people) {
            var row = new NativeTableRow();
            row.add(header(person.displayName(), "row"));
            for (LocalDate date : week.days()) {
                row.add(cell(person, date, entries));
            }
            getBody().add(row);
        }
    }

    private NativeTableCell cell(Person person, LocalDate date, List<RotaEntry> entries) {
        var stack = new Div();
        stack.addClassName("earshot-week-cell");
        entries.stream()
                .filter(entry -> entry.accountId() == person.id() && week.touches(date, entry))
                .forEach(entry -> stack.add(entry(person, date, entry)));
        if (editable) {
            var plus = new Button("+", click -> edit.open(null, person, date));
            plus.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            plus.setAriaLabel(getTranslation("shift.rota.add-for", person.displayName(), day.format(date)));
            stack.add(plus);
        }
        return new NativeTableCell(stack);
    }

    private Div entry(Person person, LocalDate date, RotaEntry entry) {
        String text = getTranslation(
                "shift.rota.entry." + entry.kind(), time.format(entry.startsAt()), time.format(entry.endsAt()));
        var place = new Div();
        if (editable) {
            var button = new Button(text, click -> edit.open(entry, person, date));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(text + ", " + person.displayName() + ", " + day.format(date));
            place.add(button);
        } else {
            place.add(new Span(text));
        }
        return place;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
