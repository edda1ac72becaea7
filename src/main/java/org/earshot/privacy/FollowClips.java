package org.earshot.privacy;

import org.earshot.clip.ClipErased;
import org.earshot.privacy.MatterStep.Act;
import org.earshot.review.FlaggedPrivate;
import org.earshot.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A clip that is flagged waits in the privacy queue from the same transaction on; one that is erased, whoever decided it, waits there no more. */
@Component
final class FollowClips {

    private final MatterStore store;

    FollowClips(MatterStore store) {
        this.store = store;
    }

    @EventListener
    void on(FlaggedPrivate flagged) {
        store.open(flagged.clipId())
                .ifPresent(id -> store.step(id, Act.FLAGGED, Actor.current().actorId(), null, null));
    }

    @EventListener
    void on(ClipErased erased) {
        store.openOf(erased.clipId()).ifPresent(id -> {
            store.step(id, Act.ERASED, Actor.current().actorId(), null, null);
            store.close(id, "ERASED");
        });
    }
}
