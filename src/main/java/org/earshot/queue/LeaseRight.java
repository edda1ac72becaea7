package org.earshot.queue;

import java.util.Optional;
import org.earshot.playback.HeldRight;
import org.earshot.playback.ListeningRight;
import org.earshot.shared.DatabaseTime;
import org.springframework.stereotype.Component;

/** Whoever has the lease on a clip may hear it, under this lease and no later one. */
@Component
final class LeaseRight implements ListeningRight {

    private final TaskStore tasks;
    private final DatabaseTime time;

    LeaseRight(TaskStore tasks, DatabaseTime time) {
        this.tasks = tasks;
        this.time = time;
    }

    @Override
    public Optional<HeldRight> held(long accountId, long clipId) {
        return tasks.leaseOn(clipId, accountId, time.now())
                .map(lease -> new HeldRight("lease", lease.taskId() + ":" + lease.fence()));
    }
}
