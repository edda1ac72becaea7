package org.earshot.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How work on a task ended the last time. */
record Ended(
        long task,
        long fence,
        long queue,
        long clip,
        @Nullable Long account,
        String outcome,
        Instant enteredAt,
        int listen) {

    boolean filedBy(long person) {
        return account != null && account == person && outcome.equals(Outcome.FILED.name());
    }
}
