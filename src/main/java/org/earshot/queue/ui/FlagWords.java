package org.earshot.queue.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.queue.Queue;
import org.earshot.risk.Signal;

/** What a queue is flagged for, in words. */
final class FlagWords {

    private FlagWords() {}

    static String of(Component page, Queue queue, Map<String, Set<Signal>> unwanted) {
        List<String> categories = unwanted.getOrDefault(queue.language(), Set.of()).stream()
                .map(each -> page.getTranslation("queue.unwanted." + each))
                .toList();
        return categories.isEmpty() ? "" : page.getTranslation("queue.unwanted.many", String.join(", ", categories));
    }
}
