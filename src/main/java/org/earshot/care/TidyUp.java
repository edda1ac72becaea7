package org.earshot.care;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what has had its time: answers after 90 days, contacts a week after they were made, messages, and what somebody was told of their day, after a day. */
@Component
class TidyUp {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final CheckStore checks;
    private final ContactStore contacts;
    private final BuddyStore buddies;
    private final BuddyMessages messages;
    private final ToldStore told;
    private final DatabaseTime time;

    TidyUp(
            CheckStore checks,
            ContactStore contacts,
            BuddyStore buddies,
            BuddyMessages messages,
            ToldStore told,
            DatabaseTime time) {
        this.checks = checks;
        this.contacts = contacts;
        this.buddies = buddies;
        this.messages = messages;
        this.told = told;
        this.time = time;
    }

    @Transactional
    public void now() {
        Instant now = time.now();
        checks.forgetBefore(now.minus(SelfChecks.KEPT));
        contacts.forgetBefore(now.minus(Contacts.KEPT));
        told.forgetBefore(now.minus(Breaks.TOLD_KEPT));
        messages.vanishBefore(now.minus(Buddies.UNREAD_KEPT), now);
        buddies.dropUnanswered(now.minus(Buddies.ASKED_FOR));
        buddies.forgetPassed(now.minus(Buddies.PASSED_KEPT));
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> tidyUpCare(TidyUp tidyUp) {
            return Tasks.recurring("care.tidy-up", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> tidyUp.now());
        }
    }
}
