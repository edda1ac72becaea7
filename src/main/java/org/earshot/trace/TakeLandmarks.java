package org.earshot.trace;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.earshot.access.SystemActor;
import org.earshot.audio.Decoder;
import org.earshot.clip.Clips;
import org.earshot.clip.Voice;
import org.earshot.mark.Landmarks;
import org.earshot.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Takes the landmarks of clips that have become ready, and of those that were ready before there were landmarks. */
@Component
final class TakeLandmarks {

    private static final Logger LOG = LoggerFactory.getLogger(TakeLandmarks.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_TRIES = 5;

    private final LandmarkStore store;
    private final Clips clips;
    private final Decoder decoder;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean caughtUp;

    TakeLandmarks(LandmarkStore store, Clips clips, Decoder decoder) {
        this.store = store;
        this.clips = clips;
        this.decoder = decoder;
    }

    /** Until there is nothing to take. */
    void all() {
        lock.lock();
        try {
            SystemActor.run("landmarks", () -> {
                catchUp();
                for (List<Long> some = waiting(); !some.isEmpty(); some = waiting()) {
                    some.forEach(this::take);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private List<Long> waiting() {
        return store.toTake(AT_ONCE, MOST_TRIES);
    }

    /** Once after each start; clips that become ready later come by their event. */
    private void catchUp() {
        while (!caughtUp) {
            List<Long> some = clips.readyNumbersAfter(store.caughtUp(), AT_ONCE);
            some.forEach(store::toTake);
            caughtUp = some.isEmpty();
            if (!caughtUp) {
                store.caughtUp(some.getLast());
            }
        }
    }

    private void take(long clipId) {
        try {
            voices(clips, clipId).forEach((voice, wav) -> {
                var peaks = Landmarks.of(decoder.decode(wav).mono());
                String text = Base64.getEncoder().encodeToString(peaks.bytes());
                store.keep(new LandmarkStore.Kept(clipId, voice, clips.seal(clipId, purpose(voice), text)));
            });
            store.taken(clipId);
        } catch (Refusal gone) {
            // Erased meanwhile, or damaged: it cannot be traced, and its own page says what is wrong with it.
            LOG.info("no landmarks of clip {}: {}", clipId, gone.code());
            store.taken(clipId);
        } catch (RuntimeException e) {
            LOG.warn("the landmarks of clip {} could not be taken", clipId, e);
            store.notTaken(clipId);
        }
    }

    /** The sounds of the clip that differ, by voice. */
    static Map<Voice, byte[]> voices(Clips clips, long clipId) {
        Map<Voice, byte[]> sounds = new HashMap<>();
        byte[] disguised = clips.rendition(clipId, Voice.DISGUISED, true);
        sounds.put(Voice.DISGUISED, disguised);
        byte[] recorded = clips.rendition(clipId, Voice.AS_RECORDED, true);
        if (!Arrays.equals(disguised, recorded)) {
            sounds.put(Voice.AS_RECORDED, recorded);
        }
        return sounds;
    }

    static String purpose(Voice voice) {
        return "landmarks " + voice;
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> takeLandmarks(TakeLandmarks work) {
            return Tasks.recurring("trace.landmarks", Schedules.fixedDelay(Duration.ofSeconds(10)))
                    .execute((instance, context) -> work.all());
        }
    }
}
