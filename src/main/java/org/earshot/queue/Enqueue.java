package org.earshot.queue;

import java.util.List;
import java.util.Set;
import org.earshot.clip.Clip;
import org.springframework.stereotype.Component;

/** Puts ready clips into the queues that match, each once in its life. */
@Component
final class Enqueue {

    private final QueueStore queues;
    private final TaskStore tasks;

    Enqueue(QueueStore queues, TaskStore tasks) {
        this.queues = queues;
        this.tasks = tasks;
    }

    /** Clips of one language that stand in no queue and never did; the others are left where they are. */
    void put(String language, List<Clip> clips) {
        List<Queue> takingIn = queues.takingIn(language);
        if (takingIn.isEmpty() || clips.isEmpty()) {
            return;
        }
        Set<Long> known = tasks.known(clips.stream().map(Clip::id).toList());
        for (Clip clip : clips) {
            if (!clip.held() && !known.contains(clip.id())) {
                QueueRules.match(takingIn, clip.locale(), clip.riskHint())
                        .ifPresent(queue -> tasks.add(queue.id(), clip.id()));
            }
        }
    }
}
