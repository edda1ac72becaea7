package org.earshot.referral;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Map;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Throws away packs whose release of identity is over and that nobody has fetched: they could not leave any more. */
@Component
final class TidyUp {

    private final PackStore packs;
    private final Audit audit;
    private final DatabaseTime time;
    private final TransactionOperations transactions;

    TidyUp(PackStore packs, Audit audit, DatabaseTime time, TransactionOperations transactions) {
        this.packs = packs;
        this.audit = audit;
        this.time = time;
        this.transactions = transactions;
    }

    void all() {
        SystemActor.run(
                "referral",
                () -> transactions.executeWithoutResult(status -> {
                    var now = time.now();
                    for (Pack pack : packs.overdue(now)) {
                        packs.discard(pack.id(), now);
                        audit.record("referral.discarded", "case", pack.caseNumber(), Map.of("pack", pack.id()));
                    }
                }));
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> tidyUpPacks(TidyUp work) {
            return Tasks.recurring("referral.tidy-up", Schedules.fixedDelay(Duration.ofMinutes(10)))
                    .execute((instance, context) -> work.all());
        }
    }
}
