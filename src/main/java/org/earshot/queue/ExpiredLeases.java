package org.earshot.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts clips back whose leases have run out: now and then by itself, and when somebody finds nothing else. */
@Component
class ExpiredLeases {

    private static final int BATCH = 200;

    private final TaskStore tasks;
    private final Audit audit;
    private final DatabaseTime time;
    private final TransactionTemplate transaction;

    ExpiredLeases(TaskStore tasks, Audit audit, DatabaseTime time, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 15_000)
    void sweep() {
        SystemActor.run("expired leases", () -> {
            Integer tried = BATCH;
            while (tried != null && tried == BATCH) {
                tried = transaction.execute(status -> putBack(time.now()));
            }
        });
    }

    /** Puts one batch back in the caller's transaction; how many it tried. */
    int putBack(Instant now) {
        List<Lease> expired = tasks.expired(now, BATCH);
        for (Lease lease : expired) {
            if (tasks.putBackExpired(lease, now)) {
                audit.record("lease.expired", "task", lease.taskId(), Map.of("fence", lease.fence()));
            }
        }
        return expired.size();
    }
}
