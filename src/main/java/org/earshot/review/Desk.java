package org.earshot.review;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.earshot.access.Me;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.escalation.Raised;
import org.earshot.escalation.RaisedVia;
import org.earshot.playback.HeardClip;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.queue.Hand;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shift.OpenShift;
import org.earshot.shift.Shifts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * The door to everything an annotator does at the desk. What was listened to is noted first and stands by itself; each act
 * then is one transaction that has ended before it is confirmed; the next clips are claimed after it. An act that is refused
 * is answered with the reason, and with the typed text kept.
 */
@Door
public class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Filings filings;
    private final FilingStore filed;
    private final InHand inHand;
    private final NextUp nextUp;
    private final DraftStore drafts;
    private final Leases leases;
    private final Playback playback;
    private final Shifts shifts;
    private final Clips clips;
    private final Escalations escalations;
    private final Recovery recovery;
    private final Me me;
    private final Clock clock;

    Desk(
            Filings filings,
            FilingStore filed,
            InHand inHand,
            NextUp nextUp,
            DraftStore drafts,
            Leases leases,
            Playback playback,
            Shifts shifts,
            Clips clips,
            Escalations escalations,
            Recovery recovery,
            Me me,
            Clock clock) {
        this.filings = filings;
        this.filed = filed;
        this.inHand = inHand;
        this.nextUp = nextUp;
        this.drafts = drafts;
        this.leases = leases;
        this.playback = playback;
        this.shifts = shifts;
        this.clips = clips;
        this.escalations = escalations;
        this.recovery = recovery;
        this.me = me;
        this.clock = clock;
    }

    /** The clip in hand with its draft, the one ready after it, and the forms; after a reload the same clips, with new grants. */
    @RolesAllowed("ANNOTATOR")
    public DeskOpening open() {
        return nextUp.opening();
    }

    /**
     * Files the clip in hand; the same key twice files once and is answered twice. A filing of S2 or above gives the ready clip back and chooses
     * anew. Refused with {@code lease.lost} (the text is kept), {@code heard.too-little}, {@code form.unknown}, {@code shift.none},
     * {@code shift.paused}, {@code answer.WHAT.QUESTION}, where WHAT is missing, choice, long, slots or unknown, and, while something
     * points to distress that is neither raised nor explained, {@code distress.unanswered} and {@code distress.reason}.
     */
    @RolesAllowed("ANNOTATOR")
    public DeskAnswer file(UUID filingKey, DeskWork work) {
        try {
            return leave(work, worked -> filings.file(filingKey, worked, work));
        } catch (Refusal refusal) {
            // A filing that has been done took the lease with it.
            return filed.filed(filingKey, me.id()) ? nextUp.after(work, shifts.mine()) : refused(refusal, work);
        } catch (DuplicateKeyException twice) {
            if (filed.filed(filingKey, me.id())) {
                return nextUp.after(work, shifts.mine());
            }
            throw twice;
        }
    }

    /** Puts the clip back for others, never again for this person. Refused with {@code skip.reason} and {@code lease.lost}. */
    @RolesAllowed("ANNOTATOR")
    public DeskAnswer skip(String reason, DeskWork work) {
        try {
            SkipReason why = SkipReason.of(reason);
            return leave(work, worked -> filings.skip(why, worked, work));
        } catch (Refusal refusal) {
            return refused(refusal, work);
        }
    }

    /** Stops work on the clip: it leaves the flow for trust-and-safety. Refused with {@code private.span} and {@code lease.lost}. */
    @RolesAllowed("ANNOTATOR")
    public DeskAnswer flagPrivate(DeskSpan span, DeskWork work) {
        try {
            return leave(work, worked -> filings.flagPrivate(span, worked, work));
        } catch (Refusal refusal) {
            return refused(refusal, work);
        }
    }

    private DeskAnswer leave(DeskWork work, Function<InHand.WorkedOn, OpenShift> act) {
        return nextUp.after(work, Optional.of(act.apply(inHand.workedOn(work))));
    }

    private DeskAnswer refused(Refusal refusal, DeskWork work) {
        if (refusal.code().equals("lease.lost")) {
            keepOrphaned(work);
        }
        return nextUp.refused(refusal);
    }

    private void keepOrphaned(DeskWork work) {
        leases.clipOf(work.taskId()).ifPresent(clip -> {
            // Of a clip that has been erased nothing is kept.
            if (!clips.clips(List.of(clip)).isEmpty()) {
                drafts.saveOrphaned(me.id(), clip, work.draft());
            }
        });
    }

    /**
     * Raises the clip in hand; the ready clip is given back unheard, the person goes on by {@link #open()}. Neither a lost lease nor a
     * break nor anything typed stands in its way; refused only with {@code clip.unknown} for a clip that never was.
     */
    @RolesAllowed("ANNOTATOR")
    public DeskRaised raise(DeskRaise raise, DeskWork work) {
        Raise said = said(raise);
        var lease = inHand.find(work.taskId(), work.fence());
        long clipId = lease.map(Lease::clipId)
                .or(() -> leases.clipOf(work.taskId()).stream().boxed().findFirst())
                .orElseThrow(() -> new Refusal("clip.unknown", "There is no such clip."));
        attempt("noting what was heard before a raise", () -> inHand.heard(clipId, work.heard()));
        attempt(
                "noting how long was worked before a raise",
                () -> lease.ifPresent(worked -> inHand.raised(worked, work)));
        attempt("keeping the draft of a raise", () -> drafts.save(me.id(), clipId, work.draft()));
        Raised raised =
                lease.isPresent() ? withLease(said, lease.get(), work.draft()) : escalations.raise(clipId, said);
        attempt("giving back the ready clip after a raise", () -> inHand.giveBackAllBut(work.taskId()));
        return DeskRaised.of(raised);
    }

    private Raised withLease(Raise said, Lease lease, DeskDraft draft) {
        try {
            return filings.raise(said, lease, draft);
        } catch (RuntimeException e) {
            LOG.warn("a lease could not be ended by its raise; the clip is raised without", e);
            return escalations.raise(lease.clipId(), said);
        }
    }

    private static void attempt(String what, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.warn("{} did not work; the raise goes on", what, e);
        }
    }

    /**
     * How I go on after an escalation: a break of at least 15 minutes, no more sound today, or another clip. Until one of them has
     * been chosen {@link #open()} brings no clip.
     */
    @RolesAllowed("ANNOTATOR")
    public void goOn(WayOn way) {
        recovery.choose(way);
    }

    /**
     * Gentle clips come first again, from whichever of my queues they wait in; what is ready is given back unheard.
     *
     * @param taskId the clip in hand, which stays
     */
    @RolesAllowed("ANNOTATOR")
    public void gentleAgain(long taskId) {
        leases.gentleAgain();
        inHand.giveBackAllBut(taskId);
    }

    /** Raises a clip heard in this or the previous shift, by its code; the clips in hand are given back. Refused with {@code recent.unknown} for any other. */
    @RolesAllowed("ANNOTATOR")
    public DeskRaised raiseRecent(String code, DeskRaise raise) {
        Clip clip = clips.clips(heardRecently().stream().map(HeardClip::clipId).toList()).values().stream()
                .filter(heard -> heard.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "recent.unknown", "This is not a clip that you heard in this or your previous shift."));
        Raised raised = escalations.raise(clip.id(), said(raise).via(RaisedVia.RECENT));
        attempt("giving back the clips in hand after a raise", inHand::giveBackAll);
        return DeskRaised.of(raised);
    }

    private static Raise said(DeskRaise raise) {
        HappeningNow now = switch (raise.happeningNow().toUpperCase(java.util.Locale.ROOT)) {
            case "YES" -> HappeningNow.YES;
            case "NO" -> HappeningNow.NO;
            default -> HappeningNow.UNKNOWN;
        };
        return new Raise(raise.category(), now, raise.note());
    }

    /**
     * Takes back one of the last ten filings of this shift: it comes back as {@code clip}, reopened and with its answers as the
     * draft. The clip in hand keeps its lease and becomes the ready one; what was ready before is given back unheard. Refused with
     * {@code undo.too-late}, {@code task.gone}, and {@code recovery.choose} while a way on after an escalation is to be chosen.
     *
     * @param work the clip in hand, or null when there is none
     */
    @RolesAllowed("ANNOTATOR")
    public DeskAnswer undo(long taskId, @Nullable DeskWork work) {
        try {
            if (recovery.due(shifts.mine()).isPresent()) {
                throw new Refusal(
                        "recovery.choose", "Choose first how you go on. The filing can be taken back after that.");
            }
            if (work != null) {
                inHand.find(work.taskId(), work.fence()).ifPresent(lease -> inHand.kept(lease, work));
            }
            return nextUp.reopened(filings.undo(taskId, work), work == null ? List.of() : work.formKeys());
        } catch (Refusal refusal) {
            return nextUp.refused(refusal);
        }
    }

    /** Keeps the draft, notes what was heard and renews the leases. */
    @RolesAllowed("ANNOTATOR")
    public DeskSaved save(DeskWork work) {
        Hand mine = leases.renewMine();
        Lease lease = mine.held().stream()
                .filter(held -> held.taskId() == work.taskId() && held.fence() == work.fence())
                .findFirst()
                .orElse(null);
        if (lease == null) {
            keepOrphaned(work);
            return new DeskSaved(
                    0, null, inHand.lost(work.taskId(), work.fence()).sentence());
        }
        inHand.kept(lease, work);
        drafts.save(me.id(), lease.clipId(), work.draft());
        Long readyLeft = mine.held().stream()
                .filter(held -> held.taskId() != work.taskId())
                .map(mine::leftMs)
                .findFirst()
                .orElse(null);
        return new DeskSaved(mine.leftMs(lease), readyLeft, null);
    }

    /** A new grant for a leased clip whose sound has not arrived. Refused with {@code lease.lost} or by a stop. */
    @RolesAllowed("ANNOTATOR")
    public SoundGrant grantAnew(long taskId, long fence) {
        return playback.grant(inHand.lease(taskId, fence).clipId());
    }

    /** The tasks I hold a lease on now; a page wipes the sound of any other. */
    @RolesAllowed("ANNOTATOR")
    public List<Long> held() {
        return leases.mine().held().stream().map(Lease::taskId).toList();
    }

    /** The last ten filings of this shift that can still be taken back, newest first. */
    @RolesAllowed("ANNOTATOR")
    public List<DeskFiled> undoable() {
        List<FilingStore.Standing> standing =
                shifts.mine().map(shift -> filed.lastTen(shift.id(), me.id())).orElse(List.of());
        Map<Long, Clip> known =
                clips.clips(standing.stream().map(FilingStore.Standing::clipId).toList());
        List<DeskFiled> undoable = new ArrayList<>();
        for (FilingStore.Standing one : standing) {
            Clip clip = known.get(one.clipId());
            if (clip != null && !clip.held()) {
                undoable.add(new DeskFiled(one.taskId(), clip.code(), one.filedAt()));
            }
        }
        return undoable;
    }

    /** What this person has heard in this and the previous shift, newest first. */
    @RolesAllowed("ANNOTATOR")
    public List<DeskRecent> recent() {
        List<HeardClip> heard = heardRecently();
        Map<Long, Clip> known =
                clips.clips(heard.stream().map(HeardClip::clipId).toList());
        Set<Long> raised = new HashSet<>();
        escalations.mineSince(recentSince()).forEach(raise -> raised.add(raise.clipId()));
        List<DeskRecent> recent = new ArrayList<>();
        for (HeardClip one : heard) {
            Clip clip = known.get(one.clipId());
            if (clip != null) {
                recent.add(new DeskRecent(clip.code(), one.lastHeardAt(), raised.contains(one.clipId())));
            }
        }
        return recent;
    }

    private List<HeardClip> heardRecently() {
        return playback.heardSince(recentSince());
    }

    /** Before the first shift nothing has been heard. */
    private Instant recentSince() {
        return shifts.mineRecentSince().orElseGet(clock::instant);
    }
}
