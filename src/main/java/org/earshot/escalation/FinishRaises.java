package org.earshot.escalation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.earshot.access.SystemActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives a raised case what it could not get at its raise. */
@Configuration(proxyBeanMethods = false)
class FinishRaises {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final int AT_ONCE = 100;

    @Bean
    Task<Void> unfinishedRaises(CaseStore cases, CaseWork work) {
        return Tasks.recurring("unfinished raises", FixedDelay.of(EVERY))
                .execute((instance, context) -> SystemActor.run(
                        "unfinished raises", () -> cases.unfinished(AT_ONCE).forEach(work::finish)));
    }
}
