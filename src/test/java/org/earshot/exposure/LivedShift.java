package org.earshot.exposure;

import static org.earshot.testing.TestDesk.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.earshot.exposure.SaidStore.Kind;
import org.earshot.playback.Playback;
import org.earshot.review.Desk;
import org.earshot.review.DeskAnswer;
import org.earshot.review.DeskClip;
import org.earshot.review.DeskDraft;
import org.earshot.review.DeskRaise;
import org.earshot.review.DeskSpan;
import org.earshot.review.DeskWork;
import org.earshot.review.WayOn;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Refusal;
import org.earshot.shift.Shifts;
import org.earshot.testing.TestDesk.Room;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Somebody who does at the doors whatever occurs to them, and what a recount must make of it. */
final class LivedShift {

    static final List<String> ACTS = List.of(
            "hear", "hear", "hear", "hear", "hear", "file", "file", "file", "skip", "raise", "flag", "undo", "correct",
            "break", "limit", "goOn", "goOn");

    final Recount recount = new Recount(Settings.FIRST);
    final Map<String, Long> clips = new HashMap<>();
    /** Acts that were not refused. */
    final Set<String> done = new HashSet<>();
    /** Clips that somebody else has filed as S0. */
    final Set<Long> filedByOthers = new HashSet<>();
    /** The share of the budgets that the person has allowed themselves last. */
    double limit = 1;

    private final Room room;
    private final Random random;
    private final Desk desk;
    private final Playback playback;
    private final HeardSeverities severities;
    private final OwnLimits limits;
    private final Shifts shifts;
    private final DSLContext db;
    private final DatabaseTime time;
    private final List<Long> filed = new ArrayList<>();
    private final Set<Long> raised = new HashSet<>();

    LivedShift(
            Room room,
            Random random,
            Desk desk,
            Playback playback,
            HeardSeverities severities,
            OwnLimits limits,
            Shifts shifts,
            DSLContext db,
            DatabaseTime time) {
        this.room = room;
        this.random = random;
        this.desk = desk;
        this.playback = playback;
        this.severities = severities;
        this.limits = limits;
        this.shifts = shifts;
        this.db = db;
        this.time = time;
        room.clips().forEach(this::sent);
    }

    /** A clip with a hint or without one; some of those without have been filed as S0 by somebody who is not here. */
    private void sent(long clip) {
        clips.put(
                db.fetchSingle("select code from clip.clip where id = ?", clip).get(0, String.class), clip);
        Severity hint = random.nextInt(3) == 0 ? severity() : Severity.S0;
        recount.hints.put(clip, hint);
        db.execute("update clip.clip set risk_hint = ? where id = ?", hint.name(), clip);
        int band = 1 + hint.ordinal();
        if (hint == Severity.S0 && random.nextInt(3) > 0) {
            filedByOthers.add(clip);
            band = 0;
            db.execute(
                    "insert into exposure.heard_severity (account_id, clip_id, kind, severity, weighs) values (0, ?,"
                            + " 'RATED', 0, 0)",
                    clip);
        }
        db.execute("update queue.task set band = ? where clip_id = ?", band, clip);
    }

    void does(String act) {
        DeskClip inHand = desk.open().clip();
        try {
            switch (act) {
                case "break" -> takeABreak();
                case "limit" -> limit();
                case "goOn" -> desk.goOn(WayOn.GO_ON);
                case "undo" -> undo();
                case "correct" -> correct();
                default -> with(inHand, act);
            }
            done.add(act);
        } catch (Refusal refusal) {
            // Then nothing has changed, which the recount checks.
        }
        playLog();
    }

    private void with(@Nullable DeskClip inHand, String act) {
        if (inHand == null) {
            throw new Refusal("test.nothing", "There is no clip in hand.");
        }
        long clip = Objects.requireNonNull(clips.get(inHand.code()));
        Severity own = random.nextInt(3) == 0 ? null : severity();
        switch (act) {
            case "hear" -> hear(inHand);
            case "file" -> {
                must(desk.file(UUID.randomUUID(), work(inHand, own, List.of())));
                filed.add(inHand.taskId());
                said(clip, Kind.RATED, own);
            }
            case "skip" -> {
                boolean upsetting = random.nextBoolean();
                must(desk.skip(upsetting ? "DO_NOT_WANT" : "CANNOT_JUDGE", work(inHand, own, List.of())));
                if (upsetting) {
                    said(clip, Kind.DECLINED, own);
                } else if (own != null) {
                    readUnlessHeard(clip);
                    said(clip, Kind.RATED, own);
                }
            }
            case "flag" -> {
                must(desk.flagPrivate(new DeskSpan(100, 200, 0, 1), work(inHand, own, List.of())));
                if (own != null) {
                    readUnlessHeard(clip);
                    said(clip, Kind.RATED, own);
                }
            }
            default -> {
                desk.raise(new DeskRaise("C00", "UNKNOWN", ""), work(inHand, own, List.of()));
                raises(clip);
                if (own != null) {
                    said(clip, Kind.RATED, own);
                }
            }
        }
    }

    /** Whether the recount has to know of it: a second raise of a clip by the same person says nothing new. */
    boolean raises(long clip) {
        boolean news = raised.add(clip);
        if (news) {
            readUnlessHeard(clip);
            said(clip, Kind.RAISED, null);
        }
        return news;
    }

    /** Some of it, or all of it over and over, as if a minute had passed. */
    private void hear(DeskClip inHand) {
        playback.deliver(desk.grantAnew(inHand.taskId(), inHand.fence()).token());
        db.execute(
                "update playback.sound_grant set delivered_at = delivered_at - interval '1' minute where account_id = ?"
                        + " and delivered_at > current_timestamp - interval '30' second",
                room.person().id());
        List<DeskWork.HeardSpan> spans = new ArrayList<>();
        int times = random.nextInt(3) == 0 ? 20 + random.nextInt(30) : 1;
        for (int i = 0; i < times; i++) {
            spans.add(new DeskWork.HeardSpan(0, random.nextInt(4) == 0 ? 400 : inHand.durationMs(), 1));
        }
        desk.save(work(inHand, null, spans));
    }

    private void undo() {
        if (filed.isEmpty()) {
            throw new Refusal("test.nothing", "Nothing has been filed.");
        }
        must(desk.undo(filed.get(random.nextInt(filed.size())), null));
    }

    private static void must(DeskAnswer answer) {
        if (answer.refused() != null) {
            throw new Refusal("test.refused", answer.refused());
        }
    }

    /** Another word about a clip that was heard, as on the page of a case. */
    private void correct() {
        if (!recount.played.isEmpty()) {
            long clip =
                    recount.played.get(random.nextInt(recount.played.size())).clip();
            Severity own = severity();
            severities.rated(clip, own);
            said(clip, Kind.RATED, own);
        }
    }

    /** The end of every budget of a newcomer, if anything was heard. */
    void callsTheLastOneExtreme() {
        if (!recount.played.isEmpty()) {
            long clip = recount.played.getLast().clip();
            severities.rated(clip, Severity.S4);
            said(clip, Kind.RATED, Severity.S4);
        }
    }

    private void takeABreak() {
        shifts.pause();
        desk.open();
        shifts.resumeEarly();
    }

    private void limit() {
        double share = random.nextInt(4) == 0 ? 1 + random.nextDouble() : 0.25 + 0.75 * random.nextDouble();
        limits.factor(share);
        limit = share;
    }

    /** Not known to be neutral is whatever the plainest reading of the design does not call so. */
    boolean neutral(long clip) {
        return recount.hints.get(clip) == Severity.S0
                && filedByOthers.contains(clip)
                && recount.severity(clip) == Severity.S0
                && recount.words.stream()
                        .noneMatch(word ->
                                word.clip() == clip && (word.kind() == Kind.RAISED || word.kind() == Kind.DECLINED));
    }

    double points() {
        return recount.points(time.now().minus(Duration.ofDays(7)));
    }

    private DeskWork work(DeskClip clip, @Nullable Severity own, List<DeskWork.HeardSpan> heard) {
        DeskDraft draft = draft("x", own == null ? null : own.name());
        return new DeskWork(
                clip.taskId(), clip.fence(), draft, clip.formKey(), heard, null, List.of(), "A film was on.");
    }

    private void said(long clip, Kind kind, @Nullable Severity own) {
        recount.words.add(new Recount.Word(clip, kind, own, time.now()));
    }

    private void readUnlessHeard(long clip) {
        if (recount.played.stream().noneMatch(each -> each.clip() == clip)) {
            said(clip, Kind.READ, null);
        }
    }

    private void playLog() {
        recount.played.clear();
        db.fetch(
                        "select clip_id, reported_at, to_ms - from_ms from playback.heard where account_id = ?",
                        room.person().id())
                .forEach(row -> recount.played.add(
                        new Recount.Played(row.get(0, Long.class), row.get(1, Instant.class), row.get(2, Long.class))));
    }

    /** Mostly light, so that a day has room for something to happen. */
    private Severity severity() {
        return Severity.values()[
                Math.min(4, List.of(0, 0, 1, 1, 1, 2, 2, 2, 3, 4).get(random.nextInt(10)))];
    }
}
