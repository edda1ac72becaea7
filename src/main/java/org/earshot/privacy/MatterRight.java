package org.earshot.privacy;

import java.util.Optional;
import org.earshot.playback.HeldRight;
import org.earshot.playback.ListeningRight;
import org.springframework.stereotype.Component;

/** Whoever looks at an open matter hears its clip after a reason and three seconds, for half an hour. */
@Component
final class MatterRight implements ListeningRight {

    private final ListeningStore listening;

    MatterRight(ListeningStore listening) {
        this.listening = listening;
    }

    @Override
    public Optional<HeldRight> held(long accountId, long clipId) {
        return listening.open(accountId, clipId).map(ref -> HeldRight.whole("privacy", ref));
    }
}
