package org.earshot.review;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.ToIntFunction;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the words that an earlier version kept plain, once, before anybody can read or file. Broken off, it goes on at the next start. */
@Component
final class SealOldWords implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealOldWords.class);

    private final WordsToSealStore store;
    private final Clips clips;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    SealOldWords(WordsToSealStore store, Clips clips, PlatformTransactionManager transactions) {
        this.store = store;
        this.clips = clips;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        SystemActor.run("sealing", () -> {
            int moved = all(store::versions) + all(store::drafts) + all(store::flags);
            if (moved > 0) {
                LOG.info(
                        "{} reviews, drafts and flags of an earlier version were sealed with their clips' keys", moved);
            }
        });
        running = true;
    }

    private int all(ToIntFunction<LongPredicate> batch) {
        int all = 0;
        Integer moved = transaction.execute(status -> batch.applyAsInt(this::thereIs));
        while (moved != null && moved > 0) {
            all += moved;
            moved = transaction.execute(status -> batch.applyAsInt(this::thereIs));
        }
        return all;
    }

    private boolean thereIs(long clip) {
        return !clips.clips(List.of(clip)).isEmpty();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the renditions and before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
