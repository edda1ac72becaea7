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

    /**
     * What a field may hold.
     *
     * @param usual what it is when the link does not say
     * @param from the least
     * @param to the most
     */
    record Bounds(double usual, double from, double to) {}

    private final Map<String, NumberField> fields = new LinkedHashMap<>();
    private final Map<String, Bounds> bounds;

    /**
     * @param words what the names of the fields have in front among the texts
     * @param bounds by name, in the order of the fields
     */
    PlanBar(String words, Map<String, Bounds> bounds, Runnable changed) {
        this.bounds = new LinkedHashMap<>(bounds);
        addClassName("throughput-plan");
        this.bounds.forEach((name, each) -> {
            var field = new NumberField(getTranslation(words + "." + name));
            field.setValue(each.usual());
            field.setMin(each.from());
            field.setMax(each.to());
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
        fields.forEach((name, field) -> {
            field.setValue(
                    link.getSingleParameter(name).flatMap(PlanBar::number).orElse(of(name).usual()));
            boolean outside = value(name) < of(name).from() || value(name) > of(name).to();
            field.setInvalid(outside);
            field.setErrorMessage(
                    outside ? getTranslation("throughput.plan.bounds", of(name).from(), of(name).to()) : null);
        });
    }

    private Bounds of(String name) {
        Bounds found = bounds.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no field " + name);
        }
        return found;
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
            if (!(value(name) == of(name).usual())) {
                link.put(name, String.format(Locale.ROOT, "%s", value(name)));
            }
        });
        return QueryParameters.simple(link);
    }

    /** What the field says; what is usual while it is empty. */
    double value(String name) {
        NumberField field = fields.get(name);
        return field == null || field.getValue() == null ? of(name).usual() : field.getValue();
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
