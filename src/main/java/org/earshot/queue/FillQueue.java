package org.earshot.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a queue that has just opened with the ready clips that match and wait nowhere, in batches; and once more a little
 * later, for a clip that became ready at the very moment and could not see the queue yet.
 */
@Component
class FillQueue {

    private static final int BATCH = 200;
    private static final Duration ONCE_MORE = Duration.ofMinutes(1);

    private final QueueStore queues;
    private final Enqueue enqueue;
    private final Clips clips;
    private final TransactionTemplate transaction;
    private final TaskScheduler later;
    private final Clock clock;

    FillQueue(
            QueueStore queues,
            Enqueue enqueue,
            Clips clips,
            TransactionTemplate transaction,
            TaskScheduler later,
            Clock clock) {
        this.queues = queues;
        this.enqueue = enqueue;
        this.clips = clips;
        this.transaction = transaction;
        this.later = later;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(QueueOpened opened) {
        SystemActor.run(
                "filling a queue",
                () -> queues.queue(opened.queueId()).map(Queue::language).ifPresent(this::fill));
    }

    private void fill(String language) {
        long reached = 0;
        while (reached >= 0) {
            long after = reached;
            reached = Optional.ofNullable(transaction.execute(status -> batch(language, after)))
                    .orElse(-1L);
        }
    }

    /** The last clip looked at, or -1 at the end. */
    private long batch(String language, long after) {
        List<Clip> ready = clips.readyAfter(after, language, BATCH);
        enqueue.put(language, ready);
        return ready.size() < BATCH ? -1 : ready.getLast().id();
    }
}
