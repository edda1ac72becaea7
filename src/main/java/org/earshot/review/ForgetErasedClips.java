package org.earshot.review;

import org.earshot.clip.ClipErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the drafts of a clip away in the same transaction that erases it; what was filed stays, and does not open any more. */
@Component
final class ForgetErasedClips {

    private final DraftStore drafts;

    ForgetErasedClips(DraftStore drafts) {
        this.drafts = drafts;
    }

    @EventListener
    void on(ClipErased erased) {
        drafts.removeAll(erased.clipId());
    }
}
