package org.earshot.export;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Duration;
import org.earshot.access.SystemActor;
import org.earshot.export.WaitingStore.WaitingFile;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.ui.Live;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Has files made in the background, once for each time they are asked for, whatever was killed meanwhile. */
@Component
final class Making {

    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    /** One making of an export's file. */
    record Run(long export, int number) implements Serializable {}

    private final SchedulerClient schedule;
    private final WaitingStore waiting;
    private final DatabaseTime time;
    private final Live live;

    Making(SchedulerClient schedule, WaitingStore waiting, DatabaseTime time, Live live) {
        this.schedule = schedule;
        this.waiting = waiting;
        this.time = time;
        this.live = live;
    }

    /** In the transaction of the release. */
    void begin(long export, int expected) {
        waiting.add(export, expected);
        plan(new Run(export, 1));
    }

    /** In the transaction of whoever found that the file must not leave as it is; false when it is not there any more. */
    boolean again(WaitingFile seen) {
        boolean mine = waiting.again(seen);
        if (mine) {
            plan(new Run(seen.id(), seen.run() + 1));
        }
        return mine;
    }

    private void plan(Run run) {
        schedule.scheduleIfNotExists(
                Due.TASK.instance(run.export() + " " + run.number()).data(run).build(), time.now());
        live.tell(Exports.TOPIC);
    }

    /** The work itself. */
    @Configuration(proxyBeanMethods = false)
    static class Due {

        static final TaskDescriptor<Run> TASK = TaskDescriptor.of("export.make", Run.class);

        @Bean
        OneTimeTask<Run> makeExports(Maker maker) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(TRY_AGAIN))
                    .execute((instance, context) -> SystemActor.run("export", () -> maker.make(instance.getData())));
        }
    }
}
