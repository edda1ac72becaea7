package org.earshot.evidence;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import org.earshot.access.SystemActor;
import org.earshot.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every night, all sealed evidence that was not erased is compared with its seal. */
@Component
final class VerifyEveryNight {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyEveryNight.class);
    private static final LocalTime AT = LocalTime.of(2, 40);
    private static final int AT_ONCE = 200;

    private final SealStore seals;
    private final Evidence evidence;

    VerifyEveryNight(SealStore seals, Evidence evidence) {
        this.seals = seals;
        this.evidence = evidence;
    }

    /** Each case in its own transaction; one that cannot be looked at keeps none of the others from it. */
    void all() {
        int unread = 0;
        for (List<String> some = seals.unerasedAfter("", AT_ONCE);
                !some.isEmpty();
                some = seals.unerasedAfter(some.getLast(), AT_ONCE)) {
            for (String caseNumber : some) {
                unread += verified(caseNumber) ? 0 : 1;
            }
        }
        if (unread > 0) {
            throw new IllegalStateException(
                    unread + " cases could not be verified because the store of sounds did not answer");
        }
    }

    private boolean verified(String caseNumber) {
        try {
            SystemActor.run("nightly verification", () -> evidence.verify(caseNumber));
            return true;
        } catch (Refusal refusal) {
            LOG.warn("the evidence of case {} could not be verified: {}", caseNumber, refusal.code());
            return false;
        }
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> verifyEvidenceEveryNight(VerifyEveryNight work) {
            return Tasks.recurring("evidence.verify", Schedules.daily(AT)).execute((instance, context) -> work.all());
        }
    }
}
