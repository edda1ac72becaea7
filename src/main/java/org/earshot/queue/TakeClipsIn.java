package org.earshot.queue;

import java.util.List;
import java.util.Map;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.clip.ClipHeld;
import org.earshot.clip.ClipReady;
import org.earshot.clip.Clips;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A clip that is ready waits in a queue from the same transaction on, and one that is held stands in none. Done at the end
 * of that transaction, so that a raise can first finish the task it was working on.
 */
@Component
class TakeClipsIn {

    private final Enqueue enqueue;
    private final TaskStore tasks;
    private final Clips clips;
    private final Audit audit;

    TakeClipsIn(Enqueue enqueue, TaskStore tasks, Clips clips, Audit audit) {
        this.enqueue = enqueue;
        this.tasks = tasks;
        this.clips = clips;
        this.audit = audit;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ClipReady ready) {
        SystemActor.run("queue", () -> enqueue.put(ready.language(), List.of(clips.clip(ready.clipId()))));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ClipHeld held) {
        tasks.withdraw(held.clipId())
                .ifPresent(task -> audit.record("task.withdrawn", "task", task, Map.of("clip", held.clipId())));
    }
}
