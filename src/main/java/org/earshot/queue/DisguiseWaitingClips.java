package org.earshot.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.earshot.access.SystemActor;
import org.earshot.clip.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Clips that wait since before there was a disguise are given one in the background, a few at a time, so that a clip that comes
 * in now is not behind all of them. Those that wait are looked through once after each start.
 */
@Component
class DisguiseWaitingClips {

    private static final int BATCH = 100;

    /** Renditions to be made that this leaves to others before it adds to them. */
    private static final int ENOUGH = 50;

    private final WaitingStore waiting;
    private final Register register;
    private long reached;
    private boolean through;

    DisguiseWaitingClips(WaitingStore waiting, Register register) {
        this.waiting = waiting;
        this.register = register;
    }

    synchronized void goOn() {
        while (!through && register.renditionsWaiting() < ENOUGH) {
            List<WaitingStore.Waiting> next = waiting.waitingAfter(reached, BATCH);
            register.disguise(next.stream().map(WaitingStore.Waiting::clipId).toList());
            through = next.isEmpty();
            reached = through ? reached : next.getLast().taskId();
        }
    }

    /** Planned apart from what it does, so that the scheduler does not wait for the database at the start. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> disguiseClipsThatWait(DisguiseWaitingClips clips) {
            return Tasks.recurring("queue-disguise-waiting", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> SystemActor.run("disguise", clips::goOn));
        }
    }
}
