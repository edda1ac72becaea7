package org.earshot.throughput;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When days are counted and checked, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class KeepDays {

    /** How old figures of today may be. */
    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final LocalTime CHECKED_AT = LocalTime.of(4, 40);

    @Bean
    Task<Void> countTheDays(CountDays counting, DatabaseTime time) {
        return Tasks.recurring("throughput.count", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> SystemActor.run("throughput", () -> counting.refresh(time.now())));
    }

    @Bean
    Task<Void> checkTheDays(CheckDays checks, DatabaseTime time) {
        return Tasks.recurring("throughput.check", Schedules.daily(CHECKED_AT))
                .execute((instance, context) -> SystemActor.run("throughput", () -> checks.check(time.now())));
    }
}
