package org.earshot.clip;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes the sealed files of erased clips and of renditions that were replaced: at once when the erasure is committed, and every minute what could not be deleted then. */
@Component
final class FileDeletion {

    private static final Logger LOG = LoggerFactory.getLogger(FileDeletion.class);
    private static final int BATCH = 500;

    private final ErasureStore store;
    private final SoundStore sounds;
    private final TransactionTemplate transaction;

    FileDeletion(ErasureStore store, SoundStore sounds, PlatformTransactionManager transactions) {
        this.store = store;
        this.sounds = sounds;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void afterCommit(List<String> files) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.forEach(FileDeletion.this::delete);
            }
        });
    }

    void workOff() {
        store.filesToDelete(BATCH).forEach(this::delete);
    }

    private void delete(String location) {
        try {
            sounds.delete(location);
            transaction.executeWithoutResult(status -> store.deleted(location));
        } catch (RuntimeException e) {
            LOG.warn("the sealed file {} is still there; it is tried again", location, e);
        }
    }

    /** Planned apart from what it does, so that the scheduler does not wait for the database at the start. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> deleteFilesOfErasedClips(FileDeletion deletion) {
            return Tasks.recurring("clip-files-to-delete", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> deletion.workOff());
        }
    }
}
