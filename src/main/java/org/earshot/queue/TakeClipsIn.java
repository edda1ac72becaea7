package org.earshot.queue;

import java.util.List;
import java.util.Map;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.clip.ClipErased;
import org.earshot.clip.ClipHeld;
import org.earshot.clip.ClipReady;
import org.earshot.clip.Clips;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A clip that is ready waits in a queue from the same transaction on, and one that is held or erased stands in none. Done at the end
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
        withdraw(held.clipId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ClipErased erased) {
        withdraw(erased.clipId());
    }

    private void withdraw(long clip) {
        tasks.withdraw(clip).ifPresent(task -> audit.record("task.withdrawn", "task", task, Map.of("clip", clip)));
    }
}
