package org.earshot.playback;

import java.util.Optional;

/** A ground on which a person may hear a clip, such as a lease; sound is granted where one of them holds. */
public interface ListeningRight {

    Optional<HeldRight> held(long accountId, long clipId);
}
