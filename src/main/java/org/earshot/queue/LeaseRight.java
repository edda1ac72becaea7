package org.earshot.queue;

import java.util.Optional;
import org.earshot.playback.HeldRight;
import org.earshot.playback.ListeningRight;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever has the lease on a clip may hear it, under this lease and no later one. Asked first, as nearly all sound is the desk's. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LeaseRight implements ListeningRight {

    private final TaskStore tasks;

    LeaseRight(TaskStore tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<HeldRight> held(long accountId, long clipId) {
        return tasks.leaseOn(clipId, accountId)
                .map(lease -> HeldRight.whole(HeldRight.DESK, lease.taskId() + ":" + lease.fence()));
    }
}
