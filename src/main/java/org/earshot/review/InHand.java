package org.earshot.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/** The lease that an act at the desk is done under, and what was listened to before it. */
@Component
final class InHand {

    private final Leases leases;
    private final Playback playback;
    private final DatabaseTime time;

    InHand(Leases leases, Playback playback, DatabaseTime time) {
        this.leases = leases;
        this.playback = playback;
        this.time = time;
    }

    /** My lease on the task under this fence; refused with {@code lease.lost}. */
    Lease lease(long taskId, long fence) {
        return find(taskId, fence)
                .orElseThrow(() -> new Refusal(
                        "lease.lost", "Your lease on this clip has run out and it has gone back. Your text is kept."));
    }

    Optional<Lease> find(long taskId, long fence) {
        return leases.mine().stream()
                .filter(lease -> lease.taskId() == taskId && lease.fence() == fence)
                .findFirst();
    }

    /** Gives back, unheard, whatever I hold beside this task. */
    void giveBackAllBut(long taskId) {
        leases.mine().stream()
                .filter(lease -> lease.taskId() != taskId)
                .forEach(lease -> leases.giveBack(lease.taskId(), lease.fence()));
    }

    /** Notes what was listened to. It was listened to whatever becomes of the act, so this stands by itself. */
    void heard(long clipId, List<DeskWork.HeardSpan> spans) {
        if (!spans.isEmpty()) {
            playback.heard(
                    clipId,
                    spans.stream()
                            .map(span -> new HeardRange(span.fromMs(), span.toMs(), span.speed()))
                            .toList());
        }
    }

    /** How long the lease still runs by the database's clock, which is the one that ends it. */
    long leftMs(Lease lease) {
        return Math.max(0, Duration.between(time.now(), lease.until()).toMillis());
    }
}
