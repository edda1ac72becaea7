package org.earshot.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.earshot.clip.SampleClips;
import org.jspecify.annotations.Nullable;

/** The rows that each end of a clip at the desk leaves. */
final class Filing {

    /** Somebody's work on a clip under one lease. */
    record Work(Desk.Seat seat, Taken clip, Instant taken, Instant played, Instant ended, Chance chance) {

        long person() {
            return seat.worker().person().id();
        }

        /** The same person again on the same clip. */
        Work again(Instant from, Instant to) {
            return new Work(seat, clip, from, from, to, chance);
        }

        Work until(Instant end) {
            return new Work(seat, clip, taken, played, end, chance);
        }
    }

    /** What somebody chose; null is no choice, which is filed as S0. */
    private record Own(@Nullable Integer severity) {

        static Own of(Taken clip, Chance chance) {
            if (clip.hint() > 0) {
                return new Own(chance.oneIn(8) ? clip.hint() - 1 : clip.hint());
            }
            return new Own(chance.oneIn(100) ? Integer.valueOf(1) : null);
        }

        String filed() {
            return "S" + (severity == null ? 0 : severity);
        }
    }

    private static final Duration GRANT = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofSeconds(4);

    /** Where a plan leaves the words out. */
    private static final byte[] UNREADABLE = new byte[40];

    private final SamplePlan plan;
    private final Rows rows;
    private final long form;
    private final int formVersion;

    Filing(SamplePlan plan, Rows rows, long form, int formVersion) {
        this.plan = plan;
        this.rows = rows;
        this.form = form;
        this.formVersion = formVersion;
    }

    /** A grant that was fetched, what was heard of it, and that it may weigh something. */
    void played(Work work) {
        Taken clip = work.clip();
        long grant = rows.id("playback.sound_grant");
        rows.grants.add(
                grant,
                work.chance().digest(),
                work.seat().session(),
                work.person(),
                clip.clip(),
                "lease",
                clip.task() + ":" + clip.fence(),
                work.taken(),
                work.taken().plus(GRANT),
                work.taken().plusMillis(800),
                "DISGUISED",
                null);
        long most = Duration.between(work.played(), work.ended()).toMillis();
        rows.heard.add(
                rows.id("playback.heard"),
                grant,
                work.person(),
                clip.clip(),
                0,
                (int) Math.clamp(most, 1, clip.lengthMs()),
                1.0,
                work.ended());
        if (clip.hint() > 0) {
            said(work, "PRESUMED", clip.hint(), true, work.played());
        }
    }

    void filed(Work work) {
        Own own = Own.of(work.clip(), work.chance());
        long review = rows.id("review.review");
        finished(work, "FILED", own.filed(), 0);
        rated(work, own);
        review(work, review, work.ended(), 1);
        version(work, review, 1, "FILED", own);
    }

    /** Filed, taken back and filed again, which is what a correction is. */
    void corrected(Work work) {
        long third = Duration.between(work.taken(), work.ended()).toMillis() / 3;
        Work first = work.until(work.ended().minusMillis(third));
        Work back = first.until(first.ended().plusMillis(1000));
        Work second = work.again(back.ended(), work.ended());
        Own own = Own.of(work.clip(), work.chance());
        long review = rows.id("review.review");
        finished(first, "FILED", own.filed(), 0);
        finished(second, "FILED", own.filed(), 1);
        rated(first, own);
        rated(second, own);
        review(work, review, first.ended(), 3);
        version(first, review, 1, "FILED", own);
        version(back, review, 2, "UNDONE", own);
        version(second, review, 3, "CORRECTED", own);
    }

    /** Answers the number of the hold. */
    long raised(Work work) {
        finished(work, "RAISED", null, 0);
        if (plan.whole()) {
            said(work, "RAISED", null, true, work.ended());
        }
        long hold = rows.id("clip.hold");
        rows.holds.add(hold, work.clip().clip(), "raised", work.person(), work.ended());
        rows.leftOut.add(work.clip().clip(), "HELD", work.ended());
        return hold;
    }

    void flagged(Work work) {
        long clip = work.clip().clip();
        int to = work.clip().lengthMs();
        finished(work, "PRIVATE", null, 0);
        rows.leftOut.add(clip, "PRIVATE", work.ended());
        rows.flags.add(
                rows.id("review.private_flag"), clip, work.person(), work.seat().shift(), 0, to, work.ended());
        if (plan.whole()) {
            rows.masks.add(rows.id("clip.mask"), clip, 0, to, work.ended(), true);
            long matter = rows.id("privacy.matter");
            rows.matters.add(matter, clip, clip, "OPEN", work.ended());
            rows.matterSteps.add(rows.id("privacy.step"), matter, "FLAGGED", work.ended());
            audit(work, "review.flagged-private", "{\"task\":" + work.clip().task() + "}");
        }
    }

    void skipped(Work work, String reason) {
        Taken clip = work.clip();
        putBack(work, "TURNED_AWAY");
        handled(work, "SKIPPED", 0);
        rows.turnedAway.add(work.person(), clip.clip(), reason, work.ended());
        rows.skips.add(
                rows.id("review.skip"),
                clip.clip(),
                clip.queue(),
                work.person(),
                work.seat().shift(),
                reason,
                "S0",
                work.ended());
        if (plan.whole()) {
            audit(work, "review.skipped", "{\"reason\":\"" + reason + "\",\"severity\":\"S0\"}");
        }
    }

    /** Nothing of it ended at the desk, but time was spent. */
    void givenBack(Work work) {
        putBack(work, "GIVEN_BACK");
        handled(work, null, 0);
    }

    private void putBack(Work work, String why) {
        Taken clip = work.clip();
        rows.putBacks.add(
                clip.task(), clip.fence(), clip.queue(), clip.clip(), work.person(), work.taken(), why, work.ended());
    }

    private void finished(Work work, String outcome, @Nullable String severity, int later) {
        Taken clip = work.clip();
        rows.finished.add(
                clip.task(),
                clip.fence() + later,
                clip.queue(),
                clip.clip(),
                work.person(),
                outcome,
                severity,
                clip.entered(),
                work.taken(),
                work.ended());
        handled(work, outcome, later);
    }

    private void handled(Work work, @Nullable String outcome, int later) {
        Taken clip = work.clip();
        Instant busyUntil = work.chance().oneIn(20) ? work.ended().minus(IDLE) : work.ended();
        long active = Math.max(0, Duration.between(work.taken(), busyUntil).toMillis());
        long handle = Math.clamp(Duration.between(work.played(), busyUntil).toMillis(), 0, active);
        rows.handlings.add(
                clip.task(),
                clip.fence() + later,
                clip.clip(),
                clip.queue(),
                work.person(),
                // A raise asks for no shift.
                outcome == null || outcome.equals("RAISED") ? null : work.seat().shift(),
                outcome == null ? null : clip.lengthMs(),
                work.played(),
                active,
                handle,
                outcome == null ? null : work.ended(),
                outcome,
                work.ended());
    }

    private void rated(Work work, Own own) {
        if (plan.whole()) {
            Integer severity = own.severity();
            said(work, "RATED", severity, work.clip().hint() > 0 || (severity != null && severity > 0), work.ended());
        }
    }

    private void said(Work work, String kind, @Nullable Integer severity, boolean weighs, Instant at) {
        rows.said.add(
                rows.id("exposure.heard_severity"),
                work.person(),
                work.clip().clip(),
                kind,
                severity,
                weighs ? 1 : 0,
                at);
    }

    private void review(Work work, long review, Instant firstFiled, int latest) {
        Taken clip = work.clip();
        rows.reviews.add(
                review,
                clip.task(),
                clip.clip(),
                clip.queue(),
                work.person(),
                work.seat().shift(),
                firstFiled,
                latest,
                true,
                1);
    }

    private void version(Work work, long review, int version, String kind, Own own) {
        SampleClips.Made made = work.clip().made();
        rows.versions.add(
                review,
                version,
                kind,
                work.person(),
                plan.whole() ? work.chance().uuid() : inOrder(review, version),
                work.ended(),
                form,
                formVersion,
                work.chance().oneIn(12) ? "NOT_SPOKEN" : "SPOKEN",
                work.chance().oneIn(9) ? "NO" : "YES",
                own.filed(),
                made == null ? UNREADABLE : made.seal("review", words(work)));
        if (plan.whole()) {
            audit(
                    work,
                    kind.equals("UNDONE") ? "review.undone" : "review.filed",
                    "{\"task\":" + work.clip().task() + ",\"version\":" + version + ",\"severity\":\"" + own.filed()
                            + "\"}");
        }
    }

    private static String words(Work work) {
        String transcript = work.chance().any(Words.of(work.clip().room().locale()));
        return "{\"transcript\":\"" + transcript + "\",\"intent\":null,\"answers\":{}}";
    }

    /** Keys by chance would be written all over their index, which takes most of the time when there are millions. */
    private static UUID inOrder(long review, int version) {
        return new UUID(review << 16 | 0x4000L | version, 0x8000000000000000L);
    }

    private void audit(Work work, String act, String detail) {
        var person = work.seat().worker().person();
        rows.audit.add(
                rows.id("audit.entry"),
                work.ended(),
                person.id(),
                person.displayName(),
                act,
                "clip",
                work.clip().code(),
                detail,
                "inside");
    }
}
