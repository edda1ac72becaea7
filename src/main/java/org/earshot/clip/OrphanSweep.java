package org.earshot.clip;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes sealed files that no row of the register names: a file is written before its row, so a crash or a refused
 * commit leaves one behind, with a key that was never kept.
 */
@Component
class OrphanSweep {

    /** Long after any intake or rendition could still be about to write its row. */
    static final Duration AGE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);

    private final SoundStore sounds;
    private final ClipStore clips;
    private final Clock clock;

    OrphanSweep(SoundStore sounds, ClipStore clips, Clock clock) {
        this.sounds = sounds;
        this.clips = clips;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void sweep() {
        int removed = 0;
        var before = clock.instant().minus(AGE);
        for (int i = 0; i < 256; i++) {
            var old = sounds.writtenBefore(String.format("%02x", i), before);
            old.removeAll(clips.known(old));
            old.forEach(sounds::delete);
            removed += old.size();
        }
        if (removed > 0) {
            LOG.info("removed {} sealed files that belong to no clip", removed);
        }
    }
}
