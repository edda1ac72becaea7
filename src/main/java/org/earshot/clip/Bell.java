package org.earshot.clip;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes everybody who waits; a ring between looking and waiting is not missed. */
final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rings = lock.newCondition();
    private long rung;

    void ring() {
        lock.lock();
        try {
            rung++;
            rings.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long rung() {
        lock.lock();
        try {
            return rung;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the bell has rung more often than {@code heard}, at most for {@code longest}. */
    void awaitNext(long heard, Duration longest) {
        long rest = longest.toNanos();
        lock.lock();
        try {
            while (rung == heard && rest > 0) {
                rest = rings.awaitNanos(rest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
