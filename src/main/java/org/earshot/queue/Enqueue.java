package org.earshot.queue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.clip.Clip;
import org.earshot.risk.Prediction;
import org.earshot.risk.Predictions;
import org.springframework.stereotype.Component;

/** Puts ready clips into the queues that match, each once in its life. */
@Component
final class Enqueue {

    private final QueueStore queues;
    private final TaskStore tasks;
    private final Predictions predictions;

    Enqueue(QueueStore queues, TaskStore tasks, Predictions predictions) {
        this.queues = queues;
        this.tasks = tasks;
        this.predictions = predictions;
    }

    /** Clips of one language that stand in no queue and never did; the others are left where they are. */
    void put(String language, List<Clip> clips) {
        List<Queue> takingIn = queues.takingIn(language);
        if (takingIn.isEmpty() || clips.isEmpty()) {
            return;
        }
        Set<Long> known = tasks.known(clips.stream().map(Clip::id).toList());
        List<Clip> fresh = clips.stream()
                .filter(clip -> !clip.held() && !known.contains(clip.id()))
                .toList();
        Map<Long, Prediction> expected = predictions.of(fresh);
        for (Clip clip : fresh) {
            Prediction prediction = expected.getOrDefault(clip.id(), Prediction.UNKNOWN);
            QueueRules.match(takingIn, clip.locale(), clip.riskHint())
                    .ifPresent(queue -> tasks.add(queue.id(), clip.id(), prediction));
        }
    }
}
