package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private stretches of clips. Whoever hears a clip hears a beep there, and the waveform is flat: from the moment somebody flagged
 * the stretch, for everybody but trust-and-safety at work on it. Once it is decided that the stretch is private, none of the words that
 * came with the clip is shown either, since they may say the same. The original stays as it was.
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
     * Beeps a stretch until it is decided whether it is private. Refused like {@link #mask}.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional
    public void flag(long clipId, int fromMs, int toMs) {
        add(clipId, fromMs, toMs, true);
    }

    /** What was only flagged is heard again; what was masked stays so. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional
    public void lift(long clipId) {
        String code = clips.clip(clipId).code();
        if (store.lift(clipId)) {
            audit.record("clip.mask-lifted", "clip", code);
        }
    }

    /**
     * Beeps a stretch for good, in the place of what was flagged: from one millisecond up to another that is no longer part of it. Refused with {@code mask.span} when that
     * is none, {@code clip.unknown} and {@code clip.erased}.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional
    public void mask(long clipId, int fromMs, int toMs) {
        add(clipId, fromMs, toMs, false);
        store.lift(clipId);
    }

    private void add(long clipId, int fromMs, int toMs, boolean provisional) {
        if (fromMs < 0 || toMs <= fromMs) {
            throw new Refusal("mask.span", "The end of a stretch comes after its beginning.");
        }
        String code = clips.clip(clipId).code();
        store.add(clipId, fromMs, toMs, provisional);
        audit.record(
                provisional ? "clip.mask-flagged" : "clip.masked",
                "clip",
                code,
                Map.of("fromMs", fromMs, "toMs", toMs));
    }
}
