package org.earshot.queue;

import java.util.Map;
import org.earshot.access.AccessEnded;
import org.earshot.audit.Audit;
import org.earshot.shift.AudioEnded;
import org.earshot.shift.ShiftEnded;
import org.earshot.shift.ShiftPaused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever goes on a break, ends sound for the day, goes home or loses access leaves no clip behind. */
@Component
class GiveLeasesBack {

    private final TaskStore tasks;
    private final Audit audit;

    GiveLeasesBack(TaskStore tasks, Audit audit) {
        this.tasks = tasks;
        this.audit = audit;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ShiftPaused paused) {
        giveBack(paused.accountId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AudioEnded ended) {
        giveBack(ended.accountId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ShiftEnded ended) {
        giveBack(ended.accountId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccessEnded ended) {
        giveBack(ended.accountId());
    }

    private void giveBack(long account) {
        int returned = tasks.putAllBack(account);
        if (returned > 0) {
            audit.record("lease.all-given-back", "account", account, Map.of("leases", returned));
        }
    }
}
