package org.earshot.playback;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.clip.SealedText;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listening to voices as they were recorded: a clearance of single people, and for every grant a reason that stays with the
 * clip. {@link Playback#grantAsRecorded} gives the sound.
 */
@Door
public class Undisguised {

    /** The clearance that allows it, as it is written on the page of people. */
    public static final String CLEARANCE = "undisguised";

    private final UndisguisedStore store;
    private final AsRecorded asRecorded;
    private final Clips clips;

    Undisguised(UndisguisedStore store, AsRecorded asRecorded, Clips clips) {
        this.store = store;
        this.asRecorded = asRecorded;
        this.clips = clips;
    }

    /** Whether I hold the clearance now. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public boolean mayAsk() {
        return asRecorded.allowed();
    }

    /** Everybody who was granted the clip as it was recorded, oldest first, with their reasons. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<UndisguisedPlay> of(long clipId) {
        List<UndisguisedStore.Row> rows = store.of(clipId);
        List<Optional<String>> reasons = SystemActor.call(
                "playback",
                () -> clips.unseal(rows.stream()
                        .map(row -> new SealedText(clipId, AsRecorded.PURPOSE, row.sealedReason()))
                        .toList()));
        List<UndisguisedPlay> plays = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            plays.add(new UndisguisedPlay(
                    rows.get(i).accountId(), rows.get(i).at(), reasons.get(i).orElse(null)));
        }
        return plays;
    }
}
