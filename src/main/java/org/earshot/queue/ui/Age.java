package org.earshot.queue.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long something has waited, in the largest unit that fits. */
final class Age {

    private Age() {}

    static String of(Component where, @Nullable Instant since, Instant now) {
        if (since == null) {
            return where.getTranslation("queue.age.none");
        }
        Duration age = Duration.between(since, now);
        if (age.toDays() > 1) {
            return where.getTranslation("queue.age.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return where.getTranslation("queue.age.hours", age.toHours());
        }
        return where.getTranslation("queue.age.minutes", Math.max(0, age.toMinutes()));
    }
}
