package org.earshot.clock;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Fires what is due, every second, on one of the nodes: db-scheduler hands the work to another when a node dies. That none fires
 * twice is the timer row's own doing, whoever tries.
 */
@Configuration(proxyBeanMethods = false)
class FireTimers {

    private static final Logger LOG = LoggerFactory.getLogger(FireTimers.class);
    private static final int AT_ONCE = 300;
    private static final int THREADS = 3;

    @Bean
    Task<Void> dueTimers(
            Timers timers, TimerStore store, DatabaseTime time, @Value("${earshot.timers.every:1s}") Duration every) {
        return Tasks.recurring("timers", FixedDelay.of(every)).execute((instance, context) -> {
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                drain(timers, store, time, threads);
            }
        });
    }

    /** Until nothing is due; a timer whose work fails is left to the next time, and keeps none of the others. */
    private static void drain(Timers timers, TimerStore store, DatabaseTime time, ExecutorService threads) {
        Set<Long> failed = java.util.Collections.synchronizedSet(new HashSet<>());
        for (List<Long> due = due(store, time, failed); !due.isEmpty(); due = due(store, time, failed)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            due.forEach(id -> work.add(() -> fire(timers, id, failed)));
            try {
                threads.invokeAll(work);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static List<Long> due(TimerStore store, DatabaseTime time, Set<Long> failed) {
        return store.dueBefore(time.now(), AT_ONCE, failed);
    }

    private static boolean fire(Timers timers, long id, Set<Long> failed) {
        try {
            return SystemActor.call("timers", () -> timers.fire(id));
        } catch (RuntimeException e) {
            failed.add(id);
            LOG.warn("timer {} could not do its work; it is tried again", id, e);
            return false;
        }
    }
}
