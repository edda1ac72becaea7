package org.earshot.notice;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.earshot.access.SystemActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The end of the wait for a channel: no work but a look, so it stands among the clocks. */
@Configuration(proxyBeanMethods = false)
class DueMessages {

    private static final Duration LATER = Duration.ofSeconds(10);

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
