package org.earshot.throughput.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers that can be tried, as fields and as the query of a link. */
final class PlanBar extends Div {

    private final Map<String, NumberField> fields = new LinkedHashMap<>();
    private final Map<String, Double> usual;

    /**
     * @param words what the names of the fields have in front among the texts
     * @param usual by name, in the order of the fields: what a field is when the link does not say
     */
    PlanBar(String words, Map<String, Double> usual, Runnable changed) {
        this.usual = new LinkedHashMap<>(usual);
        addClassName("throughput-plan");
        this.usual.forEach((name, value) -> {
            var field = new NumberField(getTranslation(words + "." + name));
            field.setValue(value);
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
            fields.put(name, field);
            add(field);
        });
    }

    void read(QueryParameters link) {
        fields.forEach((name, field) -> field.setValue(
                link.getSingleParameter(name).flatMap(PlanBar::number).orElse(usual.get(name))));
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    QueryParameters link() {
        Map<String, String> link = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            if (!value(name).equals(usual.get(name))) {
                link.put(name, String.format(Locale.ROOT, "%s", value(name)));
            }
        });
        return QueryParameters.simple(link);
    }

    /** What the field says; what is usual while it is empty. */
    Double value(String name) {
        NumberField field = fields.get(name);
        Double standard = usual.get(name);
        if (field == null || standard == null) {
            throw new IllegalArgumentException("there is no field " + name);
        }
        return field.getValue() == null ? standard : field.getValue();
    }

    /** A share that is asked for in percent, 0 to 1. */
    double share(String name) {
        return value(name) / 100;
    }

    /** All that is assumed, to go along with what comes of it. */
    Sheet sheet(Wording wording, String title) {
        return new Sheet(
                title,
                List.of(wording.say("throughput.assumed"), wording.say("throughput.value")),
                fields.entrySet().stream()
                        .map(each ->
                                List.of(Cell.text(each.getValue().getLabel()), wording.number(value(each.getKey()), 2)))
                        .toList());
    }
}
