package org.earshot.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.earshot.access.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The workers that make renditions: a few threads, one clip each, woken by intake and otherwise looking every two seconds. */
@Component
final class Renditions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(25);

    private final ObjectProvider<Renderer> renderer;
    private final int workers;
    private final Bell bell = new Bell();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** @param workers how many; 0 for one less than there are cores, fewer than 0 for none (another process makes them) */
    Renditions(ObjectProvider<Renderer> renderer, @Value("${earshot.renditions.workers:0}") int workers) {
        this.renderer = renderer;
        this.workers = workers != 0 ? workers : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** Wakes the workers once the transaction of this thread is committed. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 1; i <= workers; i++) {
            threads.add(Thread.ofPlatform().name("renditions-" + i).daemon().start(this::work));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        try {
            for (Thread thread : threads) {
                thread.join(LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            long heard = bell.rung();
            if (!makeOne()) {
                bell.awaitNext(heard, PAUSE);
            }
        }
    }

    private boolean makeOne() {
        try {
            return SystemActor.call("renditions", () -> renderer.getObject().makeOne());
        } catch (RuntimeException e) {
            // Most likely the database: the clip is taken again when its lease is over.
            LOG.warn("a rendition could not be made or put down", e);
            return false;
        }
    }
}
