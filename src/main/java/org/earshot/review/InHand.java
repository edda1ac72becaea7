package org.earshot.review;

import java.util.List;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/** The lease that an act at the desk is done under, and what was listened to before it. */
@Component
final class InHand {

    /** @param heardPercent how much of the clip the person has heard at least once */
    record WorkedOn(Lease lease, Clip clip, int heardPercent) {}

    private final Leases leases;
    private final Playback playback;
    private final Clips clips;
    private final Handlings handlings;
    private final Me me;

    InHand(Leases leases, Playback playback, Clips clips, Handlings handlings, Me me) {
        this.leases = leases;
        this.playback = playback;
        this.clips = clips;
        this.handlings = handlings;
        this.me = me;
    }

    /** The clip under this lease, once what was listened to of it has been noted; refused with {@code lease.lost}. */
    WorkedOn workedOn(DeskWork work) {
        Lease lease = lease(work.taskId(), work.fence());
        Clip clip = clips.clip(lease.clipId());
        return new WorkedOn(lease, clip, playback.heard(clip, ranges(work.heard())));
    }

    /** My lease on the task under this fence; refused with {@code lease.lost}. */
    Lease lease(long taskId, long fence) {
        return find(taskId, fence).orElseThrow(() -> lost(taskId, fence));
    }

    /** Why the lease is mine no more. */
    Refusal lost(long taskId, long fence) {
        return new Refusal(
                "lease.lost",
                leases.takenBack(taskId, fence)
                        ? "A supervisor has put this clip back in the queue. It says nothing about your work, and your text is kept."
                        : "Your lease on this clip has run out and it has gone back. Your text is kept.");
    }

    Optional<Lease> find(long taskId, long fence) {
        return leases.mine().held().stream()
                .filter(lease -> lease.taskId() == taskId && lease.fence() == fence)
                .findFirst();
    }

    /** Gives back whatever I hold. */
    void giveBackAll() {
        leases.mine().held().forEach(lease -> leases.giveBack(lease.taskId(), lease.fence()));
    }

    /** Gives back, unheard, whatever I hold beside this task. */
    void giveBackAllBut(long taskId) {
        leases.mine().held().stream()
                .filter(lease -> lease.taskId() != taskId)
                .forEach(lease -> leases.giveBack(lease.taskId(), lease.fence()));
    }

    /** Notes what was listened to and how long it was worked on, and leaves the clip in hand. */
    void kept(Lease lease, DeskWork work) {
        heard(lease.clipId(), work.heard());
        handlings.note(me.id(), lease, work);
    }

    /**
     * Notes how long a clip was worked on that is being raised; nothing of it may stand in the raise's way. It has its length as a filed
     * one has, so that figures of a queue do not tell them apart.
     */
    void raised(Lease lease, DeskWork work) {
        int length = clips.clip(lease.clipId()).durationMs();
        handlings.end(me.id(), lease, work, Handlings.End.RAISED, null, length);
    }

    /** Notes what was listened to. It was listened to whatever becomes of the act, so this stands by itself. */
    void heard(long clipId, List<DeskWork.HeardSpan> spans) {
        if (!spans.isEmpty()) {
            playback.heard(clips.clip(clipId), ranges(spans));
        }
    }

    private static List<HeardRange> ranges(List<DeskWork.HeardSpan> spans) {
        return spans.stream()
                .map(span -> new HeardRange(span.fromMs(), span.toMs(), span.speed()))
                .toList();
    }
}
