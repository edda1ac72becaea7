package org.earshot.review.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's own way of working at the desk.
 *
 * @param keys chords by action, only where they differ from the desk's own
 * @param speed 0.5 to 2
 * @param volume 0 to 1
 * @param backUpMs how far to go back on resuming, 0 to 5000
 * @param autoPlay whether a new clip may sound by itself, after a cue
 * @param microBreaks whether now and then a line says to look away for twenty seconds; null, from before there were such: yes
 */
record DeskSettings(
        Map<String, List<String>> keys,
        double speed,
        double volume,
        int backUpMs,
        boolean autoPlay,
        @Nullable Boolean microBreaks) {

    /** The desk's own way: nothing rebound, nothing by itself. */
    static final DeskSettings DEFAULT = new DeskSettings(Map.of(), 1, 0.6, 1000, false, true);

    DeskSettings withinBounds() {
        return new DeskSettings(
                keys,
                Math.clamp(speed, 0.5, 2),
                Math.clamp(volume, 0, 1),
                Math.clamp(backUpMs, 0, 5000),
                autoPlay,
                !Boolean.FALSE.equals(microBreaks));
    }
}
