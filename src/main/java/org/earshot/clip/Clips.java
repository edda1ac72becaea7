package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earshot.audit.Audit;
import org.earshot.shared.Actor;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The register of clips, for those who work on them. No identity leaves it. */
@Door
public class Clips {

    private static final int LONGEST_REASON = 200;

    private final ClipStore store;
    private final SoundStore sounds;
    private final Vault vault;
    private final Sealing sealing;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Clips(
            ClipStore store,
            SoundStore sounds,
            Vault vault,
            Sealing sealing,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sounds = sounds;
        this.vault = vault;
        this.sealing = sealing;
        this.audit = audit;
        this.events = events;
    }

    /** The clip; refused with {@code clip.unknown}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    public Clip clip(long id) {
        return store.clips(List.of(id)).stream().findFirst().orElseThrow(Clips::unknown);
    }

    /** The clip people call by this code; refused with {@code clip.unknown}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    public Clip clipByCode(String code) {
        return store.byCode(code).orElseThrow(Clips::unknown);
    }

    /** The clips by their numbers; unknown numbers are left out. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    public Map<Long, Clip> clips(Collection<Long> ids) {
        return store.clips(ids).stream().collect(Collectors.toMap(Clip::id, Function.identity()));
    }

    /** Ready clips of a language that are on no hold, with numbers above {@code after}, in the order of their numbers. */
    @RolesAllowed("SYSTEM")
    public List<Clip> readyAfter(long after, String language, int limit) {
        return store.readyAfter(after, language, limit);
    }

    /** The words that came with the clip; refused with {@code clip.unknown}, and {@code clip.damaged} when they do not open. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public ClipWords words(long id) {
        var sealed = sealed(id);
        return open(sealed, key -> sealing.words(key, sealed.sealedWords()));
    }

    /** Clip, words and waveform at once; refused like each of them. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public OpenedClip opened(long id) {
        var closed = store.closed(id).orElseThrow(Clips::unknown);
        byte[] peaks = closed.sealedPeaks();
        if (peaks == null) {
            throw notReady();
        }
        return open(
                closed.sealed(),
                key -> new OpenedClip(
                        closed.clip(), sealing.words(key, closed.sealed().sealedWords()), key.open("peaks", peaks)));
    }

    /**
     * The waveform for the eye: 50 pairs of signed bytes (lowest, highest; 127 is full scale) for each second; refused
     * with {@code clip.not-ready} before there is a rendition and {@code clip.damaged} when it does not open.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public byte[] peaks(long id) {
        return open(sealed(id), key -> key.open("peaks", store.sealedPeaks(id).orElseThrow(Clips::notReady)));
    }

    /**
     * The sound a reviewer hears, decrypted: WAV, 16 kHz mono, 16 bit. Only playback calls it. Refused with
     * {@code clip.not-ready} before there is one and with {@code clip.damaged} when the stored bytes were changed.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public byte[] rendition(long id) {
        return open(
                sealed(id),
                key -> key.openSound(
                        SoundKind.RENDITION,
                        sounds.read(store.location(id, SoundKind.RENDITION).orElseThrow(Clips::notReady))));
    }

    /**
     * Puts the clip on hold, so that nothing erases it, and publishes {@link ClipHeld}. The reason is a text of 1 to 200
     * characters without words heard; refused with {@code hold.reason} otherwise, and with {@code clip.unknown}.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "SYSTEM"})
    @Transactional
    public Hold hold(long clipId, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal("hold.reason", "Say why the clip is held, in at most 200 characters.");
        }
        var clip = clip(clipId);
        var hold = store.hold(clipId, reason.strip(), Actor.current().actorId());
        audit.record("clip.held", "clip", clip.code(), Map.of("hold", hold.id()));
        events.publishEvent(new ClipHeld(clipId));
        return hold;
    }

    private ClipStore.Sealed sealed(long id) {
        return store.sealed(id).orElseThrow(Clips::unknown);
    }

    private <T> T open(ClipStore.Sealed sealed, Function<ClipKey, T> what) {
        try {
            return what.apply(vault.open(sealed.wrappedKey(), sealed.code()));
        } catch (Tampered e) {
            throw new Refusal(
                    "clip.damaged",
                    "Clip " + sealed.code()
                            + " does not open: its stored bytes were changed or lost. Tell an administrator.");
        }
    }

    private static Refusal unknown() {
        return new Refusal("clip.unknown", "There is no such clip.");
    }

    private static Refusal notReady() {
        return new Refusal("clip.not-ready", "The clip is still being prepared. Try again in a moment.");
    }
}
