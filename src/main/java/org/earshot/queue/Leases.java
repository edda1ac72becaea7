package org.earshot.queue;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.clip.Clips;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.OwnLimits;
import org.earshot.exposure.Severity;
import org.earshot.playback.Playback;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Verdict;
import org.earshot.tables.queue.tables.records.TaskRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which clip is next, and the lease on it: nobody picks, nobody holds more than two. A lease lasts five minutes
 * ({@code earshot.queue.lease}) by the database's clock and is renewed by work. Whatever comes under an older fence, or
 * after the lease has run out, is refused with {@code lease.lost}.
 */
@Door
public class Leases {

    /** The clip in hand and the one made ready after it. */
    static final int AT_MOST = 2;

    /** A lease is written anew only when more than this share of it has gone: renewing costs more than it saves otherwise. */
    private static final int RENEW_AFTER = 5;

    private final TaskStore tasks;
    private final WaitingStore waiting;
    private final NextClip nextClip;
    private final SecondListens secondListens;
    private final Playback playback;
    private final Exposure exposure;
    private final OwnLimits ownLimits;
    private final Clips clips;
    private final Me me;
    private final Audit audit;
    private final DatabaseTime time;
    private final Duration lasts;

    Leases(
            TaskStore tasks,
            WaitingStore waiting,
            NextClip nextClip,
            SecondListens secondListens,
            Playback playback,
            Exposure exposure,
            OwnLimits ownLimits,
            Clips clips,
            Me me,
            Audit audit,
            DatabaseTime time,
            @Value("${earshot.queue.lease:5m}") Duration lasts) {
        this.tasks = tasks;
        this.waiting = waiting;
        this.nextClip = nextClip;
        this.secondListens = secondListens;
        this.playback = playback;
        this.exposure = exposure;
        this.ownLimits = ownLimits;
        this.clips = clips;
        this.me = me;
        this.audit = audit;
        this.time = time;
        this.lasts = lasts;
    }

    /** The next clip for me, leased; refused with {@code shift.none}, {@code shift.paused}, and {@code lease.two} when I hold two. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Claim next() {
        if (limited()) {
            return new Claim.Empty(Claim.Kind.LIMITED);
        }
        int gentleLeft = tasks.lockWorker(me.id());
        Hand mine = withRoom();
        Hand more = fill(mine, mine.held().size() + 1, gentleLeft, route(gentleLeft));
        return more.empty() == null ? new Claim.Leased(more.claimed().getFirst()) : new Claim.Empty(more.empty());
    }

    /**
     * My leases, after clips have been claimed until there are two; less than two only where it says why. Refused with
     * {@code shift.none} and {@code shift.paused} where a clip would have been claimed.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Hand fill() {
        int gentleLeft = tasks.lockWorker(me.id());
        Hand mine = tasks.hand(me.id());
        if (mine.held().size() >= AT_MOST) {
            return mine;
        }
        return limited() ? nothingMore(mine) : fill(mine, AT_MOST, gentleLeft, route(gentleLeft));
    }

    /**
     * The same after a clip has left my hands: what I hold besides was chosen before, and goes back unheard where what I may hear now
     * does not admit it any more.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Hand fillAnew() {
        int gentleLeft = tasks.lockWorker(me.id());
        Hand mine = tasks.hand(me.id());
        if (limited()) {
            return nothingMore(mine);
        }
        Route route = route(gentleLeft);
        Hand still = stillAdmitted(mine, route);
        return still.held().size() >= AT_MOST ? still : fill(still, AT_MOST, gentleLeft, route);
    }

    /** Gentle clips come first again, like at the beginning of a shift, wherever they wait. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void gentleAgain() {
        tasks.lockWorker(me.id());
        tasks.gentleLeft(me.id(), RoutingRules.GENTLE_CLIPS);
    }

    private static Hand nothingMore(Hand mine) {
        return new Hand(mine.held(), List.of(), mine.at(), Claim.Kind.LIMITED);
    }

    /** Whoever is not limited in anything holds nothing that they might not. */
    private Hand stillAdmitted(Hand mine, Route route) {
        if (mine.held().isEmpty() || !route.limits()) {
            return mine;
        }
        Set<Long> admitted =
                waiting.admitted(mine.held().stream().map(Lease::taskId).toList(), route);
        List<Lease> still = new ArrayList<>();
        for (Lease lease : mine.held()) {
            if (admitted.contains(lease.taskId())) {
                still.add(lease);
            } else {
                giveBack(lease.taskId(), lease.fence());
            }
        }
        return new Hand(still, List.of(), mine.at(), null);
    }

    private Route route(int gentleLeft) {
        long account = me.id();
        int without = Band.about(SystemActor.call("queue", () -> ownLimits.optedOut(account)));
        return RoutingRules.route(exposure.mayHear(), account, without, gentleLeft);
    }

    private Hand fill(Hand mine, int most, int gentleLeft, Route route) {
        Hand filled = nextClip.fill(mine, most, me.person(), lasts, route);
        if (gentleLeft > 0 && !filled.claimed().isEmpty()) {
            tasks.gentleLeft(me.id(), Math.max(0, gentleLeft - filled.claimed().size()));
        }
        filled.claimed().forEach(lease -> audit.record("lease.taken", "task", lease.taskId(), detail(lease)));
        return filled;
    }

    /** Whoever hears nothing for now gets no clip; that of no open shift, or a break, is refused. */
    private boolean limited() {
        Verdict verdict = playback.mayHear();
        if (verdict instanceof Verdict.Refused refused && refused.code().startsWith("shift.")) {
            refused.orThrow();
        }
        return verdict instanceof Verdict.Refused;
    }

    /** My leases that hold now. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public Hand mine() {
        return tasks.hand(me.id());
    }

    /** The clip of a task, whoever holds it and whether or not it is finished; empty for a task that never was. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public OptionalLong clipOf(long taskId) {
        return tasks.clipOf(taskId);
    }

    /** Whether a supervisor ended this lease of mine, so that I can be told so. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public boolean takenBack(long taskId, long fence) {
        return tasks.takenBack(taskId, fence, me.id());
    }

    /** Renews a lease for five minutes from now; one renewed within the last minute stays as it is. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Lease renew(long taskId, long fence) {
        return renewMine().held().stream()
                .filter(lease -> lease.taskId() == taskId && lease.fence() == fence)
                .findFirst()
                .orElseThrow(Leases::lost);
    }

    /** Renews all my leases that hold, in one go, and returns them. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Hand renewMine() {
        Hand mine = tasks.hand(me.id());
        Instant soon = mine.at().plus(lasts).minus(lasts.dividedBy(RENEW_AFTER));
        List<Long> due = mine.held().stream()
                .filter(lease -> lease.until().isBefore(soon))
                .map(Lease::taskId)
                .toList();
        if (due.isEmpty()) {
            return mine;
        }
        tasks.renew(due, me.id(), mine.at().plus(lasts));
        return tasks.hand(me.id());
    }

    /**
     * Lets a lease of mine run for so long from now at least, because it waits for somebody else; one that runs longer stays as
     * it is. Refused with {@code lease.lost}.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Lease keep(long taskId, long fence, Duration atLeast) {
        Hand mine = tasks.hand(me.id());
        Lease lease = mine.held().stream()
                .filter(held -> held.taskId() == taskId && held.fence() == fence)
                .findFirst()
                .orElseThrow(Leases::lost);
        Instant until = mine.at().plus(atLeast);
        if (lease.until().isBefore(until) && tasks.renew(List.of(taskId), me.id(), until) == 0) {
            throw lost();
        }
        return lease;
    }

    /** Who has turned the clip away or raised it, and is never handed it again. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Set<Long> turnedAway(long clipId) {
        return waiting.turnedAway(clipId);
    }

    /** Puts a clip back unheard, at its old place; on a lost lease nothing happens. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void giveBack(long taskId, long fence) {
        if (tasks.putBack(taskId, fence, me.id(), PutBack.GIVEN_BACK)) {
            audit.record("lease.given-back", "task", taskId, Map.of("fence", fence));
        }
    }

    /** Puts a clip back for others; it never returns to me. The reason is a code of at most 30 characters. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void turnAway(long taskId, long fence, String reason) {
        turnAway(taskId, fence, reason, Severity.S0);
    }

    /** The same for a clip that was S0 to S4 to hear, or to read: it is given to others as one that is as heavy at least. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void turnAway(long taskId, long fence, String reason, Severity severity) {
        Hand mine = tasks.hand(me.id());
        Lease lease = mine.held().stream()
                .filter(held -> held.taskId() == taskId && held.fence() == fence)
                .findFirst()
                .orElseThrow(Leases::lost);
        waiting.turnAway(me.id(), lease.clipId(), reason, mine.at());
        if (!tasks.putBack(taskId, fence, me.id(), PutBack.TURNED_AWAY)) {
            throw lost();
        }
        if (severity != Severity.S0) {
            waiting.expectAtLeast(taskId, Band.of(severity));
        }
        audit.record("lease.turned-away", "task", taskId, Map.of("fence", fence, "reason", reason));
    }

    /** Ends the task. A clip that was raised or is private never returns to me. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public void finish(long taskId, long fence, Outcome outcome) {
        TaskRecord task = tasks.finish(taskId, fence, me.id(), outcome, null).orElseThrow(Leases::lost);
        if (outcome == Outcome.RAISED || outcome == Outcome.PRIVATE) {
            waiting.turnAway(me.id(), task.getClipId(), outcome.name(), time.now());
        }
        audit.record("task.finished", "task", taskId, Map.of("fence", fence, "outcome", outcome));
    }

    /** Ends the task by a filing that says how heavy the clip was; of those filed as S0 a share goes to somebody else, blind. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Done filed(long taskId, long fence, Severity severity) {
        TaskRecord task =
                tasks.finish(taskId, fence, me.id(), Outcome.FILED, severity).orElseThrow(Leases::lost);
        if (severity == Severity.S0 && task.getListen() == 1) {
            secondListens.draw(task.getQueueId(), task.getClipId(), me.id());
        }
        audit.record("task.finished", "task", taskId, Map.of("fence", fence, "outcome", Outcome.FILED));
        return new Done(task.getClipId(), task.getListen());
    }

    /**
     * Takes a task that I filed back into my hands, under a new fence. Refused by a stop, with {@code task.not-yours}, {@code lease.two},
     * and {@code task.gone} when its clip has been held or taken up again since.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Lease reopen(long taskId) {
        playback.mayHear().orThrow();
        tasks.lockWorker(me.id());
        Instant now = withRoom().at();
        Ended ended = tasks.lastEnd(taskId)
                .filter(end -> end.filedBy(me.id()))
                .orElseThrow(() -> new Refusal("task.not-yours", "Only a filing of your own can be taken back."));
        secondListens.withdraw(ended.clip());
        if (clips.clip(ended.clip()).held() || !tasks.takeUpAgain(ended, me.id(), now, now.plus(lasts))) {
            throw new Refusal("task.gone", "This clip has moved on since, so the filing cannot be taken back.");
        }
        Lease lease = tasks.lease(taskId);
        audit.record("task.reopened", "task", taskId, detail(lease));
        return lease;
    }

    private Hand withRoom() {
        Hand mine = tasks.hand(me.id());
        if (mine.held().size() >= AT_MOST) {
            throw new Refusal("lease.two", "You have two clips already: the one in hand and the one after it.");
        }
        return mine;
    }

    private static Refusal lost() {
        return new Refusal("lease.lost", "Your time on this clip ran out and it went back to the queue.");
    }

    private static Map<String, ?> detail(Lease lease) {
        return Map.of("clip", lease.clipId(), "fence", lease.fence());
    }
}
