package org.earshot.identity;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.escalation.CaseSeverity;
import org.earshot.notice.Template;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reminds of a use of break-glass that nobody has looked at: four hours before it is due, and when it is. */
@Component
final class GlassReminder {

    private static final Duration BEFORE = Duration.ofHours(4);

    private final SchedulerClient schedule;

    GlassReminder(SchedulerClient schedule) {
        this.schedule = schedule;
    }

    void plan(long id, Instant due) {
        schedule.scheduleIfNotExists(Due.TASK.instance(id + " soon").data(id).build(), due.minus(BEFORE));
        schedule.scheduleIfNotExists(Due.TASK.instance(id + " due").data(id).build(), due);
    }

    /** Sends the reminder, unless somebody has looked. */
    @Configuration(proxyBeanMethods = false)
    static class Due {

        static final TaskDescriptor<Long> TASK = TaskDescriptor.of("identity.break-glass-review", Long.class);

        @Bean
        OneTimeTask<Long> remindOfBreakGlass(GlassStore uses, Alerts alerts) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) ->
                            SystemActor.run("break-glass review", () -> remind(uses, alerts, instance.getData())));
        }

        private static void remind(GlassStore uses, Alerts alerts, long id) {
            uses.use(id)
                    .filter(use -> use.outcome() == null)
                    .ifPresent(use -> alerts.toAll(
                            List.of(Role.CUSTODIAN, Role.TS_LEAD),
                            Template.BREAK_GLASS_REVIEW_DUE,
                            use.caseNumber(),
                            CaseSeverity.P0.name(),
                            use.reviewDue(),
                            BreakGlass.REVIEW_PAGE));
        }
    }
}
