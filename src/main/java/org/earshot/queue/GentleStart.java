package org.earshot.queue;

import org.earshot.shift.ShiftStarted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever starts a shift is given gentle clips first. */
@Component
class GentleStart {

    private final TaskStore tasks;

    GentleStart(TaskStore tasks) {
        this.tasks = tasks;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ShiftStarted started) {
        tasks.lockWorker(started.accountId());
        tasks.gentleLeft(started.accountId(), RoutingRules.GENTLE_CLIPS);
    }
}
