package org.earshot.privacy;

import java.util.Optional;
import org.earshot.playback.HeldRight;
import org.earshot.playback.ListeningRight;
import org.springframework.stereotype.Component;

/** Whoever looks at an open matter may hear its clip. */
@Component
final class MatterRight implements ListeningRight {

    private final MatterStore store;

    MatterRight(MatterStore store) {
        this.store = store;
    }

    @Override
    public Optional<HeldRight> held(long accountId, long clipId) {
        return store.takenBy(accountId, clipId).map(id -> HeldRight.whole("privacy", Matter.reference(id)));
    }
}
