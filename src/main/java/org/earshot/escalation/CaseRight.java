package org.earshot.escalation;

import java.util.Optional;
import org.earshot.playback.HeldRight;
import org.earshot.playback.ListeningRight;
import org.springframework.stereotype.Component;

/** Somebody on a case hears its clip after a reason and three seconds, for half an hour, while the case is open. */
@Component
final class CaseRight implements ListeningRight {

    private final AccessStore accesses;

    CaseRight(AccessStore accesses) {
        this.accesses = accesses;
    }

    @Override
    public Optional<HeldRight> held(long accountId, long clipId) {
        return accesses.sound(accountId, clipId).map(access -> HeldRight.whole("case", access));
    }
}
