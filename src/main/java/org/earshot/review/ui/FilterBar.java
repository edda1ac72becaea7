package org.earshot.review.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.queue.Queue;
import org.earshot.review.ReviewFilter;
import org.jspecify.annotations.Nullable;

/** Which reviews are meant, as fields and as the query of a link. */
final class FilterBar extends Div {

    private final ComboBox<Queue> queue = new ComboBox<>(getTranslation("review.filter.queue"));
    private final DatePicker from = new DatePicker(getTranslation("review.filter.from"));
    private final DatePicker to = new DatePicker(getTranslation("review.filter.to"));
    private final ComboBox<String> wakeWord =
            choice("review.filter.wake-word", "SPOKEN", "NOT_SPOKEN", "SIMILAR", "CANNOT_TELL");
    private final ComboBox<String> forAssistant = choice("review.filter.for-assistant", "YES", "NO", "CANNOT_TELL");
    private final ComboBox<String> severity = choice("review.filter.severity", "S0", "S1", "S2", "S3", "S4");
    private final List<Queue> queues;

    FilterBar(List<Queue> queues, Runnable changed) {
        this.queues = queues;
        addClassNames("earshot-row", "earshot-filters");
        queue.setItems(queues);
        queue.setItemLabelGenerator(Queue::name);
        queue.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        for (AbstractField<?, ?> field : List.of(queue, from, to, wakeWord, forAssistant, severity)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }
        add(queue, from, to, wakeWord, forAssistant, severity);
    }

    private ComboBox<String> choice(String labelKey, String... values) {
        var box = new ComboBox<String>(getTranslation(labelKey));
        box.setItems(values);
        box.setItemLabelGenerator(value -> getTranslation("review.value." + value));
        box.setClearButtonVisible(true);
        return box;
    }

    /** Sets the fields from a link; what the link does not say, or says wrongly, is left open. */
    void read(QueryParameters link) {
        queue.setValue(link.getSingleParameter("queue")
                .flatMap(id -> queues.stream()
                        .filter(each -> String.valueOf(each.id()).equals(id))
                        .findFirst())
                .orElse(null));
        from.setValue(date(link, "from"));
        to.setValue(date(link, "to"));
        set(wakeWord, link, "wakeWord");
        set(forAssistant, link, "forAssistant");
        set(severity, link, "severity");
    }

    private static void set(ComboBox<String> box, QueryParameters link, String name) {
        box.setValue(link.getSingleParameter(name)
                .filter(value -> box.getListDataView().getItems().anyMatch(value::equals))
                .orElse(null));
    }

    private static @Nullable LocalDate date(QueryParameters link, String name) {
        try {
            return link.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    QueryParameters link() {
        Map<String, String> said = new LinkedHashMap<>();
        Optional.ofNullable(queue.getValue()).ifPresent(value -> said.put("queue", String.valueOf(value.id())));
        Optional.ofNullable(from.getValue()).ifPresent(value -> said.put("from", value.toString()));
        Optional.ofNullable(to.getValue()).ifPresent(value -> said.put("to", value.toString()));
        Optional.ofNullable(wakeWord.getValue()).ifPresent(value -> said.put("wakeWord", value));
        Optional.ofNullable(forAssistant.getValue()).ifPresent(value -> said.put("forAssistant", value));
        Optional.ofNullable(severity.getValue()).ifPresent(value -> said.put("severity", value));
        return QueryParameters.simple(said);
    }

    /** Days begin and end in the zone; the last day is part of the period. */
    ReviewFilter filter(ZoneId zone) {
        Queue chosen = queue.getValue();
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        return new ReviewFilter(
                chosen == null ? null : chosen.id(),
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                wakeWord.getValue(),
                forAssistant.getValue(),
                severity.getValue());
    }
}
