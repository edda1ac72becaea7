package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earshot.audit.Audit;
import org.earshot.shared.Actor;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of clips, for those who work on them. No identity leaves it. Of an erased clip nothing is read any more: what
 * asks for one is refused with {@code clip.erased}, and lists leave it out.
 */
@Door
public class Clips {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_LINKED = 200;

    /** Keeps what people write apart from what came with the clip. */
    private static final String TEXT = "text ";

    private final ClipStore store;
    private final VoicedSounds sounds;
    private final HoldStore holds;
    private final MaskStore masks;
    private final OpenClips opening;
    private final Sealing sealing;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clips(
            ClipStore store,
            VoicedSounds sounds,
            HoldStore holds,
            MaskStore masks,
            OpenClips opening,
            Sealing sealing,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sounds = sounds;
        this.holds = holds;
        this.masks = masks;
        this.opening = opening;
        this.sealing = sealing;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The clip; refused with {@code clip.unknown} and {@code clip.erased}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    public Clip clip(long id) {
        return store.clips(List.of(id)).stream().findFirst().orElseThrow(() -> opening.missing(id));
    }

    /** The clip people call by this code; refused with {@code clip.unknown}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "AUDITOR", "SYSTEM"})
    public Clip clipByCode(String code) {
        return store.byCode(code).orElseThrow(() -> opening.missing(code));
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

    /** Numbers above {@code after} of clips that are ready, also those on hold, in their order. */
    @RolesAllowed("SYSTEM")
    public List<Long> readyNumbersAfter(long after, int limit) {
        return store.readyNumbersAfter(after, limit);
    }

    /** The words that came with the clip, none of one that trust-and-safety has masked; refused with {@code clip.unknown}, and {@code clip.damaged} when they do not open. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public ClipWords words(long id) {
        var sealed = store.sealed(id).orElseThrow(() -> opening.missing(id));
        ClipWords words = opening.open(sealed, key -> sealing.words(key, sealed.sealedWords()));
        return masks.decided(id) ? ClipWords.NONE : words;
    }

    /** How loud the clips were before they were levelled; those without a rendition are left out. */
    @RolesAllowed("SYSTEM")
    public Map<Long, Level> levels(Collection<Long> ids) {
        return store.levels(ids);
    }

    /** Clip, words and waveform at once; refused like each of them. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public OpenedClip opened(long id) {
        var closed = store.closed(id).orElseThrow(() -> opening.missing(id));
        byte[] peaks = closed.sealedPeaks();
        if (peaks == null) {
            throw notReady();
        }
        var opened = opening.open(
                closed.sealed(),
                key -> new OpenedClip(
                        closed.clip(), sealing.words(key, closed.sealed().sealedWords()), key.open("peaks", peaks)));
        ClipWords words = closed.masked() ? ClipWords.NONE : opened.words();
        return new OpenedClip(closed.clip(), words, masks.flat(id, opened.peaks()));
    }

    /**
     * The waveform for the eye: 50 pairs of signed bytes (lowest, highest; 127 is full scale) for each second; refused
     * with {@code clip.not-ready} before there is a rendition and {@code clip.damaged} when it does not open.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public byte[] peaks(long id) {
        return masks.flat(
                id,
                opening.open(id, key -> key.open("peaks", store.sealedPeaks(id).orElseThrow(Clips::notReady))));
    }

    /**
     * The sound a person hears, decrypted: WAV, 16 kHz mono, 16 bit, of the same length in either voice. Only playback calls
     * it, once it knows that the person may hear this voice. Refused with {@code clip.not-ready} before there is one and with
     * {@code clip.damaged} when the stored bytes were changed.
     *
     * @param unmasked private stretches are heard; only for trust-and-safety at work on a case or a privacy matter
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    public byte[] rendition(long id, Voice voice, boolean unmasked) {
        byte[] wav = opening.open(id, key -> sounds.of(id, key, voice));
        return unmasked ? wav : masks.beeped(id, wav);
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
        var clip = holds.lock(clipId).filter(locked -> !locked.erased()).orElseThrow(() -> opening.missing(clipId));
        var hold = holds.add(clipId, reason.strip(), Actor.current().actorId());
        audit.record("clip.held", "clip", clip.code(), Map.of("hold", hold.id()));
        events.publishEvent(new ClipHeld(clipId));
        return hold;
    }

    /** Holds of the clip that are not released, oldest first. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<Hold> holds(long clipId) {
        return holds.standing(clipId);
    }

    /**
     * Releases a hold; released before, it stays as it was.
     *
     * @param decision reference of the decision that releases it, 1 to 80 characters; refused with {@code hold.decision}
     *     otherwise, and with {@code hold.unknown}
     */
    @RolesAllowed({"TS_LEAD", "SYSTEM"})
    @Transactional
    public void release(long holdId, String decision) {
        String reference = DecisionReference.of(decision, "hold.decision");
        String code = holds.codeOf(holdId).orElseThrow(() -> new Refusal("hold.unknown", "There is no such hold."));
        if (holds.release(holdId, reference, clock.instant(), Actor.current().actorId())) {
            audit.record("clip.released", "clip", code, Map.of("hold", holdId, "decision", reference));
        }
    }

    /**
     * A text about the clip, sealed with the clip's key: it opens for the same clip and purpose only, and never again once the
     * clip is erased. Refused with {@code clip.unknown} and {@code clip.erased}.
     *
     * @param purpose where the text is kept, such as {@code draft 12}; not secret
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public byte[] seal(long clipId, String purpose, String text) {
        return opening.open(clipId, key -> key.seal(TEXT + purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text that was sealed; empty once the clip is erased. Refused with {@code clip.unknown} and {@code clip.damaged}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public Optional<String> unseal(long clipId, String purpose, byte[] sealed) {
        return unseal(List.of(new SealedText(clipId, purpose, sealed))).getFirst();
    }

    /** The texts in the order asked for, empty where the clip is erased or unknown. Refused with {@code clip.damaged}. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public List<Optional<String>> unseal(List<SealedText> texts) {
        Map<Long, ClipStore.Keyed> keys =
                opening.keys(texts.stream().map(SealedText::clipId).distinct().toList());
        return texts.stream()
                .map(text -> Optional.ofNullable(keys.get(text.clipId())).map(keyed -> unseal(keyed, text)))
                .toList();
    }

    private String unseal(ClipStore.Keyed keyed, SealedText text) {
        return opening.open(
                keyed.code(),
                keyed.wrappedKey(),
                key -> new String(key.open(TEXT + text.purpose(), text.sealed()), StandardCharsets.UTF_8));
    }

    /** Numbers of other clips of the same pseudonymous device, newest first, at most 200. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<Long> sameDevice(long clipId) {
        return store.sameDevice(clipId, MOST_LINKED);
    }

    /** What people call the clips, also those that are erased; unknown numbers are left out. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD", "DUTY_MANAGER", "CUSTODIAN", "AUDITOR", "SYSTEM"
    })
    @Transactional(readOnly = true)
    public Map<Long, String> codes(Collection<Long> ids) {
        return store.codes(ids);
    }

    static Refusal notReady() {
        return new Refusal("clip.not-ready", "The clip is still being prepared. Try again in a moment.");
    }
}
