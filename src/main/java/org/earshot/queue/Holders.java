package org.earshot.queue;

import jakarta.annotation.security.PermitAll;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which lease, for rights to hear that hang on somebody's lease; apart from {@link Leases}, which asks playback itself. */
@Door
public class Holders {

    private final TaskStore tasks;

    Holders(TaskStore tasks) {
        this.tasks = tasks;
    }

    /** Whether this person still has the lease that was given under this fence. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean holds(long accountId, long taskId, long fence) {
        return tasks.hand(accountId).held().stream()
                .anyMatch(lease -> lease.taskId() == taskId && lease.fence() == fence);
    }
}
