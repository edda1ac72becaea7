package org.earshot.export;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.export.WaitingStore.WaitingFile;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.ui.Live;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Throws away files that nobody fetched within a day, and those that no row knows; has files made again that may not leave as they are. */
@Component
final class TidyUpExports {

    /** Longer than a file is unknown while it is made or sent. */
    private static final Duration UNKNOWN_FOR = Duration.ofHours(1);

    private final WaitingStore waiting;
    private final HeldFiles files;
    private final StillGood good;
    private final Audit audit;
    private final DatabaseTime time;
    private final Live live;
    private final TransactionOperations transactions;

    TidyUpExports(
            WaitingStore waiting,
            HeldFiles files,
            StillGood good,
            Audit audit,
            DatabaseTime time,
            Live live,
            TransactionOperations transactions) {
        this.waiting = waiting;
        this.files = files;
        this.good = good;
        this.audit = audit;
        this.time = time;
        this.live = live;
        this.transactions = transactions;
    }

    void all() {
        SystemActor.run("export", () -> {
            Instant now = time.now();
            for (WaitingFile file : waiting.all()) {
                if (file.goodUntil() != null && !now.isBefore(file.goodUntil())) {
                    remove(file);
                } else if (file.readyAt() != null) {
                    good.inWords(file);
                }
            }
            Set<String> known = waiting.locations();
            files.writtenBefore(now.minus(UNKNOWN_FOR)).stream()
                    .filter(name -> !known.contains(name))
                    .forEach(files::delete);
        });
    }

    private void remove(WaitingFile file) {
        transactions.executeWithoutResult(status -> {
            if (waiting.remove(file)) {
                audit.record("export.removed", "export", Export.number(file.id()));
                live.tell(Exports.TOPIC);
            }
        });
        if (file.location() != null) {
            files.delete(file.location());
        }
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> tidyUpExportFiles(TidyUpExports work) {
            return Tasks.recurring("export.tidy-up", Schedules.fixedDelay(Duration.ofMinutes(5)))
                    .execute((instance, context) -> work.all());
        }
    }
}
