package org.earshot.queue;

import static org.earshot.tables.queue.Tables.FINISHED;
import static org.earshot.tables.queue.Tables.QUEUE_;
import static org.earshot.tables.queue.Tables.TASK;
import static org.earshot.tables.queue.Tables.TURNED_AWAY;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.Severity;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/**
 * Clips that somebody filed as S0 and somebody else is given as if they were new: a share of them always, and more where a person may
 * hear only what is known to be harmless. Never to whoever filed it, and never a third time.
 */
@Component
final class SecondListens {

    /** A filing as S0 that nobody has listened to again. */
    record Filed(long queueId, long clipId, long accountId) {}

    /** How far back filings are looked for on demand: older clips may be about to go, and the search stays short. */
    private static final Duration LOOKS_BACK = Duration.ofDays(14);

    private final DSLContext db;
    private final Clips clips;
    private final Exposure exposure;
    private final RandomGenerator random = RandomGenerator.getDefault();

    SecondListens(DSLContext db, Clips clips, Exposure exposure) {
        this.db = db;
        this.clips = clips;
        this.exposure = exposure;
    }

    /** Has the clip listened to again by somebody else, if its queue's share says so. */
    void draw(long queue, long clip, long account) {
        boolean drawn = db.fetchExists(
                QUEUE_,
                QUEUE_.ID.eq(queue),
                QUEUE_.SECOND_SHARE.gt(random.nextInt(100)),
                QUEUE_.STATE.in(Queue.State.OPEN.name(), Queue.State.PAUSED.name()));
        if (drawn) {
            Severity hinted = hinted(clips.clip(clip));
            add(new Filed(queue, clip, account), hinted == Severity.S0 ? Band.NEUTRAL : Band.of(hinted));
        }
    }

    /** One person's S0 does not make a clip harmless that its sender expects more of. */
    private static Severity hinted(Clip clip) {
        return Severity.of(clip.riskHint());
    }

    /** Makes up to so many second listens in the queue that this person may be given; how many. */
    int make(Queue queue, long account, Instant now, int most) {
        List<Filed> filed =
                filedQuery(queue.id(), account, now, NextClip.CANDIDATES).fetch(Records.mapping(Filed::new));
        Set<Long> harmless = SystemActor.call(
                "queue",
                () -> harmless(account, filed.stream().map(Filed::clipId).toList()));
        int made = 0;
        for (Filed one : filed) {
            if (made < most && harmless.contains(one.clipId()) && add(one, Band.NEUTRAL)) {
                made++;
            }
        }
        return made;
    }

    /** What playback will let the person hear, and no case or erasure forbids. */
    private Set<Long> harmless(long account, List<Long> filed) {
        List<Long> free = clips.clips(filed).values().stream()
                .filter(clip -> !clip.held())
                .map(Clip::id)
                .toList();
        return exposure.knownNeutral(account, free);
    }

    private boolean add(Filed filed, int band) {
        boolean added = AddOnce.added(db.insertInto(TASK)
                .set(TASK.QUEUE_ID, filed.queueId())
                .set(TASK.CLIP_ID, filed.clipId())
                .set(TASK.BAND, band)
                .set(TASK.LISTEN, 2)
                .onDuplicateKeyIgnore());
        if (added) {
            AddOnce.added(db.insertInto(TURNED_AWAY)
                    .set(TURNED_AWAY.ACCOUNT_ID, filed.accountId())
                    .set(TURNED_AWAY.CLIP_ID, filed.clipId())
                    .set(TURNED_AWAY.REASON, Outcome.FILED.name())
                    .onDuplicateKeyIgnore());
        }
        return added;
    }

    /**
     * Newest first along finished_by_queue. What ended later in another way, or waits again, is not what was filed as S0; and what anybody
     * turned away may be more than that.
     */
    Select<Record3<Long, Long, Long>> filedQuery(long queue, long account, Instant now, int limit) {
        var later = FINISHED.as("later");
        return db.select(FINISHED.QUEUE_ID, FINISHED.CLIP_ID, FINISHED.ACCOUNT_ID)
                .from(FINISHED)
                .where(FINISHED.QUEUE_ID.eq(queue), FINISHED.FINISHED_AT.gt(now.minus(LOOKS_BACK)))
                .and(FINISHED.OUTCOME.eq(Outcome.FILED.name()))
                .and(FINISHED.SEVERITY.eq(Severity.S0.name()))
                .and(FINISHED.LISTEN.eq(1))
                .and(FINISHED.ACCOUNT_ID.ne(account))
                .and(notExists(selectOne().from(TASK).where(TASK.CLIP_ID.eq(FINISHED.CLIP_ID))))
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.CLIP_ID.eq(FINISHED.CLIP_ID))
                        .and(later.FINISHED_AT.gt(FINISHED.FINISHED_AT).or(later.LISTEN.eq(2)))))
                .and(notExists(selectOne()
                        .from(TURNED_AWAY)
                        .where(TURNED_AWAY.CLIP_ID.eq(FINISHED.CLIP_ID))
                        .and(TURNED_AWAY.ACCOUNT_ID.eq(account).or(TURNED_AWAY.REASON.ne(Outcome.FILED.name())))))
                .orderBy(FINISHED.QUEUE_ID.desc(), FINISHED.FINISHED_AT.desc())
                .limit(limit);
    }

    /** The first filing is taken back: its second listen goes, unless somebody has it in hand. */
    void withdraw(long clip) {
        db.deleteFrom(TASK)
                .where(TASK.CLIP_ID.eq(clip), TASK.LISTEN.eq(2), TASK.STATE.eq("waiting"))
                .execute();
    }
}
