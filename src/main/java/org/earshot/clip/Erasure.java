package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Erases clips for good, after a decision, never under a hold. */
@Door
public class Erasure {

    private final HoldStore holds;
    private final ErasureStore store;
    private final Pseudonyms pseudonyms;
    private final FileDeletion files;
    private final List<SenderTrace> traces;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasure(
            HoldStore holds,
            ErasureStore store,
            Pseudonyms pseudonyms,
            FileDeletion files,
            List<SenderTrace> traces,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.files = files;
        this.traces = traces;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Destroys the clip's key, and with it everything sealed under it wherever it is kept; takes away words, waveform, identity
     * and facts, and deletes the sounds. A tombstone stays: code, times, decision, and a keyed hash of the sender's own name,
     * so that the same clip is not taken in again. Publishes {@link ClipErased}. An erased clip is left as it is.
     *
     * @param decision reference of the approved decision, 1 to 80 characters, such as {@code ESC-2026-000001-D1}; refused
     *     with {@code erasure.decision} otherwise, and with {@code clip.held} under any hold that is not released
     */
    @RolesAllowed({"TS_LEAD", "SYSTEM"})
    @Transactional
    public void erase(long clipId, String decision) {
        String reference = DecisionReference.of(decision, "erasure.decision");
        store.stopRendering(clipId);
        var clip = holds.lock(clipId).orElseThrow(() -> new Refusal("clip.unknown", "There is no such clip."));
        if (clip.erased()) {
            return;
        }
        if (!holds.standing(clipId).isEmpty()) {
            throw new Refusal(
                    "clip.held",
                    "Clip " + clip.code() + " is on hold and is not erased. Release the hold by a decision first.");
        }
        traces.forEach(trace -> trace.wipe(clip.externalId()));
        List<String> locations = store.strip(clipId);
        store.reduce(clipId, pseudonyms.erased(clip.externalId()), reference, clock.instant());
        audit.record("clip.erased", "clip", clip.code(), Map.of("decision", reference, "files", locations.size()));
        events.publishEvent(new ClipErased(clipId));
        files.afterCommit(locations);
    }
}
