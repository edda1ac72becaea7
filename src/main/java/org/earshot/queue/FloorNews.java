package org.earshot.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.earshot.shared.ui.Live;
import org.earshot.shift.AudioEnded;
import org.earshot.shift.ShiftEnded;
import org.earshot.shift.ShiftPaused;
import org.earshot.shift.ShiftResumed;
import org.earshot.shift.ShiftStarted;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells open floors that something has changed: people at once, queues at most once a second however many clips move. */
@Component
class FloorNews {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final Live live;
    private final TaskScheduler later;
    private final Clock clock;
    private final AtomicBoolean due = new AtomicBoolean();

    FloorNews(Live live, TaskScheduler later, Clock clock) {
        this.live = live;
        this.later = later;
        this.clock = clock;
    }

    /** What stands in queues has changed; told when the transaction has committed. */
    void queuesChanged() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            soon();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                soon();
            }
        });
    }

    private void soon() {
        if (!due.compareAndSet(false, true)) {
            return;
        }
        try {
            later.schedule(this::tell, clock.instant().plus(AT_MOST_EVERY));
        } catch (TaskRejectedException e) {
            // Earshot is stopping: no page is left to tell, and whoever changed something must not hear of it.
            due.set(false);
        }
    }

    private void tell() {
        due.set(false);
        live.tell(Floor.QUEUES);
    }

    @EventListener
    void on(QueueOpened opened) {
        queuesChanged();
    }

    @EventListener({ShiftStarted.class, ShiftPaused.class, ShiftResumed.class, AudioEnded.class, ShiftEnded.class})
    void peopleChanged() {
        live.tell(Floor.PEOPLE);
    }
}
