package org.earshot.playback;

import org.earshot.access.Me;
import org.earshot.clip.Clips;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may hear voices as they were recorded, and the reason that stays with the clip. */
@Component
final class AsRecorded {

    /** Binds the sealed reasons to what they are. */
    static final String PURPOSE = "undisguised";

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private final UndisguisedStore store;
    private final Clips clips;
    private final Me me;

    AsRecorded(UndisguisedStore store, Clips clips, Me me) {
        this.store = store;
        this.clips = clips;
        this.me = me;
    }

    boolean allowed() {
        return me.person().clearances().contains(Undisguised.CLEARANCE);
    }

    void mustBeAllowed() {
        if (!allowed()) {
            throw new Refusal(
                    "sound.not-cleared",
                    "You may hear this clip disguised only. An administrator can give you the clearance to hear voices as"
                            + " they were recorded.");
        }
    }

    void note(long clipId, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new Refusal(
                    "sound.undisguised-reason",
                    "Say why you have to hear the voices as they were recorded, in 3 to 500 characters.");
        }
        store.add(me.id(), clipId, clips.seal(clipId, PURPOSE, why));
    }
}
