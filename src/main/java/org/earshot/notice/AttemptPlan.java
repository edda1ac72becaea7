package org.earshot.notice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Which attempts are due when; planned in the caller's transaction. */
@Component
final class AttemptPlan {

    static final String TABLE = "notice.due_attempt";
    static final String TASK = "notice-attempt";

    private static final int URGENT = 10;
    private static final int ORDINARY = 1;

    final SchedulerClient client;

    AttemptPlan(DataSource dataSource) {
        client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .enablePriority()
                .build();
    }

    /** Instances are named DELIVERY.ATTEMPT. */
    void plan(long delivery, int attempt, boolean urgent, Instant at) {
        var due = new TaskInstance.Builder<Void>(TASK, delivery + "." + attempt)
                .priority(urgent ? URGENT : ORDINARY)
                .build();
        client.scheduleIfNotExists(due, at);
    }
}
