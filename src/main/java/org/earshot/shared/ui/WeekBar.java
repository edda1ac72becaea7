package org.earshot.shared.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which whole weeks are meant, as fields and as the query of a link. */
public final class WeekBar extends Div {

    private static final int USUAL = 4;

    private final ComboBox<Integer> weeks = new ComboBox<>(getTranslation("shared.weeks"));
    private final DatePicker to = new DatePicker(getTranslation("shared.weeks.to"));
    private final List<Integer> choices;

    /** @param choices how many weeks can be chosen, 4 among them */
    public WeekBar(List<Integer> choices, Runnable changed) {
        this.choices = choices;
        addClassNames("earshot-row", "earshot-filters");
        weeks.setItems(choices);
        weeks.setItemLabelGenerator(count -> getTranslation("shared.weeks.last", count));
        to.setClearButtonVisible(true);
        to.setPlaceholder(getTranslation("shared.weeks.to.last"));
        for (AbstractField<?, ?> field : List.of(weeks, to)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }
        add(weeks, to);
    }

    /** Sets the fields from a link; what the link does not say, or says wrongly, is left open. */
    public void read(QueryParameters link) {
        weeks.setValue(link.getSingleParameter("weeks")
                .flatMap(count -> choices.stream()
                        .filter(each -> String.valueOf(each).equals(count))
                        .findFirst())
                .orElse(USUAL));
        to.setValue(LinkedDay.read(link, "to").orElse(null));
    }

    /** The query of a link, to which more may be added. */
    public Map<String, List<String>> link() {
        Map<String, List<String>> link = new HashMap<>();
        if (count() != USUAL) {
            link.put("weeks", List.of(String.valueOf(count())));
        }
        if (to.getValue() != null) {
            link.put("to", List.of(to.getValue().toString()));
        }
        return link;
    }

    /** How many weeks. */
    public int count() {
        return weeks.getValue() == null ? USUAL : weeks.getValue();
    }

    /** The day on which the last week is to be over; null: the last one that is. */
    public @Nullable LocalDate upTo() {
        return to.getValue();
    }
}
