package org.earshot.review;

import org.earshot.clip.ClipHeld;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a clip's reviews out of sight in the same transaction that holds the clip. */
@Component
final class LeaveOutHeldClips {

    private final LeavingStore leaving;

    LeaveOutHeldClips(LeavingStore leaving) {
        this.leaving = leaving;
    }

    @EventListener
    void on(ClipHeld held) {
        leaving.leaveOut(held.clipId(), "HELD");
    }
}
