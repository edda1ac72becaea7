package org.earshot.cohort;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Settles the last whole week, once, when it is over at every site. A week that was missed stays unsettled: who was in which team then is
 * not known any more.
 */
@Component
final class SettleWeek {

    private static final LocalTime AT = LocalTime.of(4, 10);

    /** What is older than two weeks is not looked at any more, wherever on earth the week began. */
    private static final int KNOWN_DAYS = 13;

    private final Settlement settlement;
    private final DatabaseTime time;

    SettleWeek(Settlement settlement, DatabaseTime time) {
        this.settlement = settlement;
        this.time = time;
    }

    void now() {
        Instant now = time.now();
        LocalDate week = over(now);
        if (now.isBefore(week.atStartOfDay(ZoneOffset.UTC).plusDays(KNOWN_DAYS).toInstant())) {
            SystemActor.run("group figures", () -> settlement.settle(week));
        }
    }

    /** The Monday of the last week that is over everywhere: a Monday itself is still Sunday somewhere. */
    static LocalDate over(Instant now) {
        return now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
    }

    /** Its place in the schedule, and the lot. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> settleTheWeek(SettleWeek work) {
            return Tasks.recurring("cohort.settle", Schedules.daily(AT)).execute((instance, context) -> work.now());
        }

        @Bean
        SecureRandom lotOfCohorts() {
            return new SecureRandom();
        }
    }
}
