package org.earshot.review.ui;

import org.earshot.clip.ClipErased;
import org.earshot.clip.ClipHeld;
import org.earshot.queue.LeaseTakenBack;
import org.earshot.shared.ui.Live;
import org.earshot.shift.AudioEnded;
import org.earshot.shift.ShiftEnded;
import org.earshot.shift.ShiftPaused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An open desk learns at once that it may hold sound no longer than its right to it, and wipes what is left. */
@Component
class TellDesks {

    /** Whose clip was withdrawn is not known here; each desk looks at its own. */
    static final String ALL = "review.desks";

    private final Live live;

    TellDesks(Live live) {
        this.live = live;
    }

    static String of(long accountId) {
        return "review.desk." + accountId;
    }

    @EventListener
    void on(ShiftEnded ended) {
        live.tell(of(ended.accountId()));
    }

    @EventListener
    void on(ShiftPaused paused) {
        live.tell(of(paused.accountId()));
    }

    @EventListener
    void on(AudioEnded ended) {
        live.tell(of(ended.accountId()));
    }

    @EventListener
    void on(LeaseTakenBack taken) {
        live.tell(of(taken.accountId()));
    }

    @EventListener
    void on(ClipHeld held) {
        live.tell(ALL);
    }

    @EventListener
    void on(ClipErased erased) {
        live.tell(ALL);
    }
}
