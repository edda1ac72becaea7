package org.earshot.trace;

import org.earshot.clip.ClipErased;
import org.earshot.clip.ClipReady;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A clip that is ready waits for its landmarks to be taken; of one that is erased nothing stays, copies that were found included. */
@Component
final class FollowClips {

    private final LandmarkStore landmarks;
    private final TraceStore traces;

    FollowClips(LandmarkStore landmarks, TraceStore traces) {
        this.landmarks = landmarks;
        this.traces = traces;
    }

    @EventListener
    void on(ClipReady ready) {
        landmarks.toTake(ready.clipId());
    }

    @EventListener
    void on(ClipErased erased) {
        landmarks.forget(erased.clipId());
        traces.forgetSoundOf(erased.clipId());
    }
}
