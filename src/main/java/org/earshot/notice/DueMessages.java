package org.earshot.notice;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.earshot.access.SystemActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is due for messages: an attempt on a channel, and the end of the wait for one. */
@Configuration(proxyBeanMethods = false)
class DueMessages {

    /** For failures of our own, such as a database that is away; a channel's failures are outcomes of the attempt. */
    private static final Duration LATER = Duration.ofSeconds(10);

    /** Instances are named DELIVERY.ATTEMPT. */
    @Bean
    OneTimeTask<Void> noticeAttempt(Attempts attempts) {
        return Tasks.oneTime(Outbox.ATTEMPT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(LATER))
                .execute((due, context) -> {
                    String[] name = due.getId().split("\\.");
                    attempts.make(Long.parseLong(name[0]), Integer.parseInt(name[1]));
                });
    }

    /** Instances are named MESSAGE.CHANNEL. */
    @Bean
    OneTimeTask<Void> noticePatience(Outbox outbox) {
        return Tasks.oneTime(Outbox.PATIENCE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(LATER))
                .execute((due, context) -> {
                    String[] name = due.getId().split("\\.");
                    SystemActor.run(
                            "messages", () -> outbox.notTaken(Long.parseLong(name[0]), Channel.valueOf(name[1])));
                });
    }
}
