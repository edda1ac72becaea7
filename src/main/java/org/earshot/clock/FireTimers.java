package org.earshot.clock;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fires timers at their moment. A sweep finds what fell through, such as timers of a database that was moved to another clock. */
@Configuration(proxyBeanMethods = false)
class FireTimers {

    private static final TaskDescriptor<Void> TIMER = TaskDescriptor.of("timer");
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(30);

    static SchedulableInstance<Void> instance(TimerStore.Planned timer) {
        return TIMER.instance(Long.toString(timer.id())).scheduledTo(timer.dueAt());
    }

    @Bean
    Task<Void> timer(Timers timers) {
        return Tasks.oneTime(TIMER)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) ->
                        SystemActor.call("timers", () -> timers.fire(Long.parseLong(instance.getId()))));
    }

    @Bean
    Task<Void> lateTimers(Timers timers, TimerStore store, DatabaseTime time) {
        return Tasks.recurring("late timers", FixedDelay.of(LATE))
                .execute((instance, context) -> SystemActor.run(
                        "timers",
                        () -> store.dueBefore(time.now().minus(LATE), 1000).forEach(timers::fire)));
    }
}
