package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.earshot.shared.Door;

/** The register of clips, for those who work on them. No identity leaves it. */
@Door
public class Clips {

    Clips() {}

    /** The clip; refused with {@code clip.unknown}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    public Clip clip(long id) {
        throw new UnsupportedOperationException();
    }

    /** The clip people call by this code; refused with {@code clip.unknown}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    public Clip clipByCode(String code) {
        throw new UnsupportedOperationException();
    }

    /** The clips by their numbers; unknown numbers are left out. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    public Map<Long, Clip> clips(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** The words that came with the clip; refused with {@code clip.unknown}, and {@code clip.damaged} when they cannot be opened. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public ClipWords words(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The waveform for the eye: 50 pairs of signed bytes (lowest, highest; 127 is full scale) for each second; refused
     * with {@code clip.not-ready} before there is a rendition.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public byte[] peaks(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The sound a reviewer hears, decrypted: WAV, 16 kHz mono, 16 bit. Only playback calls it. Refused with
     * {@code clip.not-ready} before there is one and with {@code clip.damaged} when the stored bytes were changed.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public byte[] rendition(long id) {
        throw new UnsupportedOperationException();
    }

    /** Ready clips of the language that are not on hold, with numbers above {@code after}, in the order of their numbers. */
    @RolesAllowed("SYSTEM")
    public List<Clip> readyAfter(long after, String language, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Puts the clip on hold, so that nothing erases it; the reason is a short text without words heard. Publishes {@link ClipHeld}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "SYSTEM"})
    public Hold hold(long clipId, String reason) {
        throw new UnsupportedOperationException();
    }
}
