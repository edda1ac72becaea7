package org.earshot.notice;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes due attempts, urgent ones first, on threads of its own: a mail server that takes its five seconds with every
 * message must not hold up the clocks of cases.
 */
@Component
class DueAttempts {

    private static final int AT_ONCE = 8;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** For failures of our own, such as a database that is away; a channel's failures are outcomes of the attempt. */
    private static final Duration LATER = Duration.ofSeconds(10);

    final Scheduler scheduler;

    DueAttempts(DataSource dataSource, Attempts attempts, @Value("${earshot.due-work.polling:1s}") Duration polling) {
        scheduler = Scheduler.create(dataSource, List.of(task(attempts)))
                .tableName(AttemptPlan.TABLE)
                .enablePriority()
                .threads(AT_ONCE)
                .pollingInterval(polling)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.start();
    }

    @PreDestroy
    void end() {
        scheduler.stop();
    }

    private static OneTimeTask<Void> task(Attempts attempts) {
        return Tasks.oneTime(AttemptPlan.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(LATER))
                .execute((due, context) -> {
                    String[] name = due.getId().split("\\.");
                    attempts.make(Long.parseLong(name[0]), Integer.parseInt(name[1]));
                });
    }
}
