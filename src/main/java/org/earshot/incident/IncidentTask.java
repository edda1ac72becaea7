package org.earshot.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done in an incident, by one person and by a day.
 *
 * @param reason why it was dropped
 */
public record IncidentTask(
        long id,
        String what,
        long ownerId,
        Instant dueAt,
        State state,
        @Nullable Long endedBy,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /** How far a task has come. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** How timers and entries name it. */
    String reference() {
        return reference(id);
    }

    static String reference(long id) {
        return "task-" + id;
    }
}
