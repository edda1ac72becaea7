package org.earshot.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.earshot.access.SystemActor;
import org.earshot.audio.Wav;
import org.earshot.clip.ClipFacts;
import org.earshot.clip.ClipReady;
import org.earshot.intake.Intake;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Clips for tests: tones that go through the real intake and get a real rendition. */
@TestComponent
public class TestClips {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Intake intake;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition another = lock.newCondition();
    private final Set<Long> ready = new HashSet<>();

    public TestClips(Intake intake) {
        this.intake = intake;
    }

    /**
     * A clip of one second that is ready, with a machine draft "turn on the lights".
     *
     * @param locale language and region that exist, such as en-US; use a rare one (cy-GB, fo-FO, kl-GL) to have its queue to yourself
     */
    public long readyClip(String locale) {
        return readyClip(facts("test-" + UUID.randomUUID(), locale, "turn on the lights"), tone(440, 1000));
    }

    public long readyClip(ClipFacts facts, byte[] sound) {
        long id = SystemActor.call("test", () -> intake.accept(facts, sound)).clipId();
        awaitReady(id);
        return id;
    }

    /** Waits until the transaction that makes the clip ready is committed. */
    public void awaitReady(long clipId) {
        long rest = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!ready.contains(clipId)) {
                if (rest <= 0) {
                    throw new AssertionError("clip " + clipId + " was not ready within " + PATIENCE);
                }
                rest = another.awaitNanos(rest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for clip " + clipId, e);
        } finally {
            lock.unlock();
        }
    }

    /** Everything a sender may say, with identity and words of its own. */
    public static ClipFacts facts(String externalId, String locale, String transcript) {
        return new ClipFacts(
                externalId,
                Instant.parse("2026-10-21T20:42:53Z"),
                locale,
                "ACC-" + externalId,
                "Farid",
                "G0000000" + Integer.toHexString(externalId.hashCode()),
                "kitchen speaker",
                "wake-word",
                "computer",
                true,
                transcript,
                null,
                null,
                null);
    }

    /** A WAV file with a sine tone: 16 kHz mono, 16 bit. */
    public static byte[] tone(double hertz, int milliseconds) {
        float[] samples = new float[16 * milliseconds];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.25 * Math.sin(2 * Math.PI * hertz * i / 16_000));
        }
        return Wav.write16(samples, 16_000);
    }

    @EventListener
    void on(ClipReady event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lock.lock();
                try {
                    ready.add(event.clipId());
                    another.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        });
    }
}
