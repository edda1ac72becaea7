package org.earshot.playback;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** Which plays of a clip carry a mark, for whoever traces a found recording. */
@Door
public class MarkedPlays {

    private final PlayStore plays;
    private final MarkKeyStore keys;

    MarkedPlays(PlayStore plays, MarkKeyStore keys) {
        this.plays = plays;
        this.keys = keys;
    }

    /** Every delivery of the clip that was marked, oldest first; deliveries from before there were marks are left out. */
    @RolesAllowed({"TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<MarkedPlay> of(long clipId) {
        return plays.marked(clipId).stream()
                .map(play -> {
                    byte[] key = keys.key(play.markVersion());
                    return new MarkedPlay(
                            play.grantId(),
                            play.accountId(),
                            play.deliveredAt(),
                            play.voice(),
                            play.fromMs(),
                            play.toMs(),
                            play.markVersion(),
                            MarkSeeds.listener(key, clipId, play.accountId()),
                            MarkSeeds.play(key, play.grantId()));
                })
                .toList();
    }
}
