package org.earshot.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Every night, what is over goes, some thousand rows in a transaction so that nobody waits; run twice, nothing more goes. */
@Component
final class ForgetEveryNight {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetEveryNight.class);
    private static final LocalTime AT = LocalTime.of(3, 40);
    private static final int AT_ONCE = 5_000;

    /** The database counts months in a zone of its own; a day more is over in every zone. */
    private static final Period MARGIN = Period.ofDays(1);

    private final ObjectProvider<Kept> kept;
    private final RunStore runs;
    private final TransactionOperations transactions;
    private final DatabaseTime time;
    private final Audit audit;

    ForgetEveryNight(
            ObjectProvider<Kept> kept,
            RunStore runs,
            TransactionOperations transactions,
            DatabaseTime time,
            Audit audit) {
        this.kept = kept;
        this.runs = runs;
        this.transactions = transactions;
        this.time = time;
        this.audit = audit;
    }

    /** One kind that cannot be removed keeps none of the others. */
    void all() {
        List<String> failed = new ArrayList<>();
        SystemActor.run(
                "retention",
                () -> kept.forEach(each -> {
                    if (!forget(each)) {
                        failed.add(each.name());
                    }
                }));
        if (!failed.isEmpty()) {
            throw new IllegalStateException("not everything that is over could be removed: " + failed);
        }
    }

    private boolean forget(Kept each) {
        Instant olderThan = time.now()
                .atZone(ZoneOffset.UTC)
                .minus(each.term())
                .minus(MARGIN)
                .toInstant();
        long removed = 0;
        boolean whole = false;
        try {
            for (int some = some(each, olderThan); some > 0; some = some(each, olderThan)) {
                removed += some;
            }
            whole = true;
        } catch (RuntimeException error) {
            LOG.warn("what is kept as {} could not be removed after {} rows", each.name(), removed, error);
        }
        note(each.name(), olderThan, removed, whole);
        return whole;
    }

    private int some(Kept each, Instant olderThan) {
        Integer removed = transactions.execute(status -> each.forget(olderThan, AT_ONCE));
        return removed == null ? 0 : removed;
    }

    private void note(String name, Instant olderThan, long removed, boolean whole) {
        transactions.executeWithoutResult(status -> {
            runs.add(name, olderThan, removed, whole);
            audit.record(
                    "retention.ran",
                    "kept",
                    name,
                    Map.of("older-than", olderThan.toString(), "removed", removed, "whole", whole));
        });
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> forgetEveryNight(ForgetEveryNight work) {
            return Tasks.recurring("retention.forget", Schedules.daily(AT)).execute((instance, context) -> work.all());
        }
    }
}
