package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private stretches of clips. Whoever hears a clip hears silence there, the waveform is flat, and of the words that came with the
 * clip, which may say the same, none is shown. The original stays as it was.
 */
@Door
public class Masks {

    private final MaskStore store;
    private final Clips clips;
    private final Audit audit;

    Masks(MaskStore store, Clips clips, Audit audit) {
        this.store = store;
        this.clips = clips;
        this.audit = audit;
    }

    /**
     * Silences a stretch, from one millisecond up to another that is no longer part of it. Refused with {@code mask.span} when that
     * is none, {@code clip.unknown} and {@code clip.erased}.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional
    public void mask(long clipId, int fromMs, int toMs) {
        if (fromMs < 0 || toMs <= fromMs) {
            throw new Refusal("mask.span", "The end of a stretch comes after its beginning.");
        }
        String code = clips.clip(clipId).code();
        store.add(clipId, fromMs, toMs);
        audit.record("clip.masked", "clip", code, Map.of("fromMs", fromMs, "toMs", toMs));
    }
}
