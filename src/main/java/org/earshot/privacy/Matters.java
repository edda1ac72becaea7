package org.earshot.privacy;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.clip.Masks;
import org.earshot.exposure.HeardSeverities;
import org.earshot.exposure.Severity;
import org.earshot.playback.AskedFor;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.privacy.MatterStep.Act;
import org.earshot.queue.Queues;
import org.earshot.review.PrivateFlags;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * The privacy queue of trust-and-safety. There are three ways out of it: masked, erased by two people, returned. What is done
 * names its reason in 3 to 500 characters, refused with {@code privacy.reason} otherwise; what is closed stays closed
 * ({@code privacy.closed}), and while an erasure waits for its answer nothing else is done ({@code privacy.proposed}).
 */
@Door
public class Matters {

    private static final int SHOWN = 500;

    private final MatterStore store;
    private final PrivateFlags flags;
    private final Clips clips;
    private final Masks masks;
    private final Erasure erasure;
    private final Queues queues;
    private final ListeningStore listening;
    private final Playback playback;
    private final HeardSeverities severities;
    private final DatabaseTime time;
    private final People people;
    private final Audit audit;
    private final Me me;

    Matters(
            MatterStore store,
            PrivateFlags flags,
            Clips clips,
            Masks masks,
            Erasure erasure,
            Queues queues,
            ListeningStore listening,
            Playback playback,
            HeardSeverities severities,
            DatabaseTime time,
            People people,
            Audit audit,
            Me me) {
        this.store = store;
        this.flags = flags;
        this.clips = clips;
        this.masks = masks;
        this.erasure = erasure;
        this.queues = queues;
        this.listening = listening;
        this.playback = playback;
        this.severities = severities;
        this.time = time;
        this.people = people;
        this.audit = audit;
        this.me = me;
    }

    /** What waits, oldest first, at most 500; no word, no sound. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<MatterRow> waiting() {
        List<MatterStore.Waiting> waiting = store.waiting(SHOWN);
        Map<Long, Clip> known =
                clips.clips(waiting.stream().map(MatterStore.Waiting::clipId).toList());
        List<MatterRow> rows = new ArrayList<>();
        for (MatterStore.Waiting each : waiting) {
            Clip clip = known.get(each.clipId());
            if (clip != null) {
                rows.add(new MatterRow(
                        each.id(),
                        clip.code(),
                        clip.locale(),
                        each.openedAt(),
                        clip.durationMs(),
                        clip.held(),
                        each.erasureProposed()));
            }
        }
        return rows;
    }

    /**
     * One of them, with what was marked; it is mine from now on, which lets me ask for its sound, and the look leaves a step. Refused
     * with {@code privacy.unknown} and, once the clip is gone, {@code clip.erased}.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Matter look(long id) {
        var row = store.lock(id).orElseThrow(Matters::unknown);
        Clip clip = clips.clip(row.clipId());
        if (row.open() && store.takenBy(me.id(), row.clipId()).isEmpty()) {
            store.take(id, me.id());
            store.step(id, Act.TAKEN, me.id(), null, null);
        }
        audit.record("privacy.looked", "clip", clip.code(), Map.of("matter", id));
        List<MatterStep> steps = Stream.concat(store.steps(id).stream(), listening.steps(id).stream())
                .sorted(Comparator.comparing(MatterStep::at))
                .toList();
        return new Matter(
                id,
                clip.code(),
                clip.locale(),
                clip.durationMs(),
                clip.held(),
                row.open(),
                flags.of(row.clipId()),
                store.proposal(id)
                        .map(each -> new Matter.Proposed(each.proposedBy(), each.proposedAt(), each.reason()))
                        .orElse(null),
                steps,
                people.names(steps.stream()
                        .map(MatterStep::accountId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    /**
     * Asks for the sound of the clip, private stretches included. It opens three seconds later, for half an hour, and {@link #sound} then gives
     * a grant. Refused with {@code sound.reason} without a reason of 3 to 300 characters.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void askForSound(long id, String reason) {
        AskedFor asked = AskedFor.now(reason, time.now());
        var row = open(id);
        listening.add(id, me.id(), asked);
        audit.record("privacy.sound-asked", "clip", clips.clip(row.clipId()).code(), Map.of("matter", id));
    }

    /** A grant for the sound; refused with {@code sound.no-right} before it has opened, or once somebody else looks at the clip. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public SoundGrant sound(long id) {
        long clip = open(id).clipId();
        if (listening.open(me.id(), clip).isEmpty()) {
            throw new Refusal(
                    "sound.no-right",
                    "The sound of this clip is not open to you now. Ask for it, and wait three seconds.");
        }
        return playback.grant(clip);
    }

    /** Notes what I played; answers how much of the clip I have heard at least once, 0 to 100. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public int heard(long id, List<HeardRange> ranges) {
        var row = store.find(id).orElseThrow(Matters::unknown);
        return playback.heard(clips.clip(row.clipId()), ranges);
    }

    /** How heavy the clip was for me who have heard it; for my own ledger, and nothing of the matter. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void howItWas(long id, Severity own) {
        severities.rated(store.find(id).orElseThrow(Matters::unknown).clipId(), own);
    }

    /**
     * Beeps the stretch for good, masks the words, and lets the clip go back to its queue. Refused with
     * {@code privacy.span}, and with {@code privacy.narrower} for less than was marked.
     *
     * @param wholeText masks every word written about the clip, not only the stretch that was marked
     * @return whether the clip waits in a queue again; one on hold, or whose queue is gone, does not
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public boolean mask(long id, SoundSpan span, boolean wholeText, String reason) {
        String why = reason(reason);
        var row = free(id);
        Clip clip = clips.clip(row.clipId());
        span.mayBeMasked(clip.durationMs(), SoundSpan.covering(flags.of(row.clipId())))
                .orThrow();
        masks.mask(row.clipId(), span.fromMs(), Math.min(span.toMs(), clip.durationMs()));
        flags.confirm(row.clipId(), span.fromMs(), span.toMs(), wholeText);
        store.step(id, Act.MASKED, me.id(), why, span);
        store.close(id, "MASKED");
        audit.record("privacy.masked", "clip", clip.code(), Map.of("matter", id));
        return queues.bringBack(row.clipId());
    }

    /** Not private: the clip goes back to its queue as it is, and nothing stays masked. Answers whether it waits in a queue again. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public boolean giveBack(long id, String reason) {
        String why = reason(reason);
        var row = free(id);
        flags.withdraw(row.clipId());
        masks.lift(row.clipId());
        store.step(id, Act.RETURNED, me.id(), why, null);
        store.close(id, "RETURNED");
        audit.record("privacy.returned", "clip", clips.clip(row.clipId()).code(), Map.of("matter", id));
        return queues.bringBack(row.clipId());
    }

    /** Proposes to erase the clip; a lead who is somebody else answers. Refused with {@code clip.held} under a hold. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void proposeErasure(long id, String reason) {
        String why = reason(reason);
        var row = free(id);
        Clip clip = clips.clip(row.clipId());
        if (clip.held()) {
            throw new Refusal(
                    "clip.held",
                    "Clip " + clip.code()
                            + " is on hold and is not erased. Mask it, or wait until the hold is released.");
        }
        store.propose(id, me.id(), why);
        store.step(id, Act.PROPOSED, me.id(), why, null);
        audit.record("privacy.erasure-proposed", "clip", clip.code(), Map.of("matter", id));
    }

    /**
     * Erases the clip for good. Refused with {@code privacy.same-person} for whoever proposed it, {@code privacy.not-proposed},
     * and {@code clip.held} under a hold.
     */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public void approveErasure(long id, String reason) {
        String why = reason(reason);
        var row = answered(id, true);
        store.step(id, Act.APPROVED, me.id(), why, null);
        audit.record(
                "privacy.erasure-approved", "clip", clips.clip(row.clipId()).code(), Map.of("matter", id));
        erasure.erase(row.clipId(), Matter.reference(id));
    }

    /** The clip is not erased; masking or returning it is open again. Refused like {@link #approveErasure}. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public void turnDownErasure(long id, String reason) {
        String why = reason(reason);
        var row = answered(id, false);
        store.step(id, Act.TURNED_DOWN, me.id(), why, null);
        audit.record(
                "privacy.erasure-turned-down", "clip", clips.clip(row.clipId()).code(), Map.of("matter", id));
    }

    private MatterStore.Row answered(long id, boolean approved) {
        var row = open(id);
        var proposal = store.proposal(id)
                .orElseThrow(() -> new Refusal("privacy.not-proposed", "Nobody has proposed to erase this clip."));
        if (proposal.proposedBy() == me.id()) {
            throw new Refusal(
                    "privacy.same-person", "You proposed this erasure. Another trust-and-safety lead answers it.");
        }
        store.answer(proposal, me.id(), approved);
        return row;
    }

    private MatterStore.Row free(long id) {
        var row = open(id);
        if (store.proposal(id).isPresent()) {
            throw new Refusal("privacy.proposed", "An erasure of this clip is proposed. It is answered first.");
        }
        return row;
    }

    private MatterStore.Row open(long id) {
        var row = store.lock(id).orElseThrow(Matters::unknown);
        if (!row.open()) {
            throw new Refusal("privacy.closed", "Somebody has dealt with this clip already. Load the page again.");
        }
        return row;
    }

    private static String reason(String reason) {
        String why = reason.strip();
        if (why.length() < 3 || why.length() > 500) {
            throw new Refusal("privacy.reason", "Say why, in 3 to 500 characters, without words of the clip.");
        }
        return why;
    }

    private static Refusal unknown() {
        return new Refusal("privacy.unknown", "There is no such clip in the privacy queue.");
    }
}
