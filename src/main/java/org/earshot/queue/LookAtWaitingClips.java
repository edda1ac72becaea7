package org.earshot.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.risk.Prediction;
import org.earshot.risk.Predictions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clips that wait since before there were predictions are looked at in the background, a few at a time. */
@Component
class LookAtWaitingClips {

    private static final int BATCH = 50;

    private final QueueStore queues;
    private final WaitingStore waiting;
    private final Clips clips;
    private final Predictions predictions;
    private final TransactionTemplate transaction;

    LookAtWaitingClips(
            QueueStore queues,
            WaitingStore waiting,
            Clips clips,
            Predictions predictions,
            TransactionTemplate transaction) {
        this.queues = queues;
        this.waiting = waiting;
        this.clips = clips;
        this.predictions = predictions;
        this.transaction = transaction;
    }

    void look() {
        SystemActor.run(
                "predictions",
                () -> queues.all().forEach(queue -> transaction.executeWithoutResult(status -> look(queue.id()))));
    }

    private void look(long queue) {
        List<WaitingStore.Waiting> next = waiting.notLookedAt(queue, BATCH);
        if (next.isEmpty()) {
            return;
        }
        Map<Long, Clip> known =
                clips.clips(next.stream().map(WaitingStore.Waiting::clipId).toList());
        Map<Long, Prediction> expected = predictions.of(known.values());
        for (WaitingStore.Waiting task : next) {
            Prediction prediction = expected.getOrDefault(task.clipId(), Prediction.UNKNOWN);
            waiting.expect(task.taskId(), Band.of(prediction), Band.about(prediction.categories()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> lookAtWaitingClips(LookAtWaitingClips looking) {
            return Tasks.recurring("look-at-waiting-clips", FixedDelay.of(Duration.ofSeconds(20)))
                    .execute((instance, context) -> looking.look());
        }
    }
}
