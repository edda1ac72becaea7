package org.earshot.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Runs what is due at a moment, once, on one of the nodes. A capability adds a {@code Task} bean and plans its instances
 * through {@link SchedulerClient} inside its own transaction; what came due while nothing ran is run at the start.
 */
@Configuration(proxyBeanMethods = false)
class DueWork {

    private static final String TABLE = "schedule.scheduled_task";

    /** A node that says nothing for four of these is dead, and others take its work. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** Preferred over the scheduler, which is a client too but plans in transactions of its own. */
    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource,
            ObjectProvider<Task<?>> tasks,
            @Value("${earshot.due-work.threads:3}") int threads,
            @Value("${earshot.due-work.polling:1s}") Duration polling) {
        List<Task<?>> all = tasks.orderedStream().toList();
        List<RecurringTask<?>> recurring = all.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
        List<Task<?>> planned =
                all.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(dataSource, planned)
                .startTasks(recurring)
                .tableName(TABLE)
                .threads(threads)
                .pollingInterval(polling)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .build();
    }

    /** Starts once migrations have run and every listener is there. */
    @Bean
    Start startOfDueWork(Scheduler scheduler) {
        return new Start(scheduler);
    }

    record Start(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            scheduler.start();
        }
    }
}
