package org.earshot.playback;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** The play log, for those who answer for how sound is used. */
@Door
public class PlayLog {

    private final PlayStore plays;

    PlayLog(PlayStore plays) {
        this.plays = plays;
    }

    /** Everything granted for the clip, oldest first. */
    @RolesAllowed({"TS_LEAD", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<Play> ofClip(long clipId) {
        return plays.ofClip(clipId);
    }

    /** Everything granted from one moment (included) to another (not included), oldest first. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public List<Play> between(Instant from, Instant to) {
        return plays.between(from, to);
    }

    /** Everything granted to one person from a moment on, oldest first. */
    @RolesAllowed({"TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<Play> ofPerson(long accountId, Instant since) {
        return plays.ofPerson(accountId, since);
    }

    /**
     * Everybody who heard anything from one moment (included) to another (not included), with the minutes of sound on their
     * headphones: replays included, at the speed it was played.
     */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Map<Long, Double> minutes(Instant from, Instant to) {
        return plays.minutes(from, to);
    }
}
