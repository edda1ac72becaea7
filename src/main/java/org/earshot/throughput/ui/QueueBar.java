package org.earshot.throughput.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.earshot.queue.Queue;
import org.earshot.throughput.QueueFilter;

/** Which queues are meant, as fields and as the query of a link. */
final class QueueBar extends Div {

    private final ComboBox<Queue> queue = new ComboBox<>(getTranslation("throughput.filter.queue"));
    private final ComboBox<String> language = new ComboBox<>(getTranslation("throughput.filter.language"));
    private final List<Queue> queues;
    private final Set<String> languages = new TreeSet<>();

    QueueBar(List<Queue> queues, Wording wording, Runnable changed) {
        this.queues = queues;
        queues.stream().map(Queue::language).forEach(languages::add);
        addClassNames("earshot-row", "earshot-filters");
        queue.setItems(queues);
        queue.setItemLabelGenerator(Queue::name);
        language.setItems(languages);
        language.setItemLabelGenerator(wording::language);
        for (ComboBox<?> field : List.of(queue, language)) {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
            add(field);
        }
    }

    /** Sets the fields from a link; what the link does not say, or says wrongly, is left open. */
    void read(QueryParameters link) {
        queue.setValue(link.getSingleParameter("queue")
                .flatMap(id -> queues.stream()
                        .filter(each -> String.valueOf(each.id()).equals(id))
                        .findFirst())
                .orElse(null));
        language.setValue(
                link.getSingleParameter("language").filter(languages::contains).orElse(null));
    }

    Map<String, List<String>> link() {
        Map<String, List<String>> link = new HashMap<>();
        if (queue.getValue() != null) {
            link.put("queue", List.of(String.valueOf(queue.getValue().id())));
        }
        if (language.getValue() != null) {
            link.put("language", List.of(language.getValue()));
        }
        return link;
    }

    QueueFilter filter() {
        return new QueueFilter(
                queue.getValue() == null ? null : queue.getValue().id(), language.getValue());
    }

    /** What is chosen, in words; empty when it is everything. */
    String chosen(Wording wording) {
        List<String> chosen = new ArrayList<>();
        if (queue.getValue() != null) {
            chosen.add(queue.getValue().name());
        }
        if (language.getValue() != null) {
            chosen.add(wording.language(language.getValue()));
        }
        return String.join(", ", chosen);
    }
}
