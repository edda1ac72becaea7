package org.earshot.playback;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.earshot.shared.Door;
import org.earshot.shared.Verdict;

/** The only door to sound. */
@Door
public class Playback {

    Playback() {}

    /** Whether any stop keeps me from hearing anything now. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public Verdict mayHear() {
        throw new UnsupportedOperationException();
    }

    /** A token for one fetch of the clip's sound within 60 seconds, in this session. Refused with {@code sound.no-right}, or by a stop. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public SoundGrant grant(long clipId) {
        throw new UnsupportedOperationException();
    }

    /** The sound as WAV, once. Refused with {@code sound.grant} when the token is unknown, used, too old or of another session. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public byte[] deliver(String token) {
        throw new UnsupportedOperationException();
    }

    /** Notes what I played, in the order of playing; no more of it is believed than time has passed since delivery. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public void heard(long clipId, List<HeardRange> ranges) {
        throw new UnsupportedOperationException();
    }

    /** How much of the clip I have heard at least once, 0 to 100, rounded down. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public int heardPercent(long clipId, int durationMs) {
        throw new UnsupportedOperationException();
    }

    /** Clips I have heard something of since then, latest first. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public List<HeardClip> heardSince(Instant since) {
        throw new UnsupportedOperationException();
    }

    /** Seconds of sound I have played since then, replays included. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    public int heardSecondsSince(Instant since) {
        throw new UnsupportedOperationException();
    }
}
