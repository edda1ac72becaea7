package org.earshot.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one report adds to the time of a clip.
 *
 * @param activeMs with the clip in hand, without idle
 * @param handleMs the part of it since the first play
 * @param firstPlayedAt under this lease; null before
 */
record WorkedTime(long activeMs, long handleMs, @Nullable Instant firstPlayedAt) {

    /**
     * Cut to the time that has passed since the lease began and since this person's time was last counted, so that no moment counts
     * twice, whatever pages report.
     *
     * @param playedBefore when the person first played the clip, under this lease or an earlier one
     */
    static WorkedTime of(
            DeskWork.Worked worked, Instant leasedAt, Instant countedTo, Instant now, @Nullable Instant playedBefore) {
        Instant from = later(leasedAt, countedTo);
        long active = Math.clamp(worked.activeMs(), 0, Math.max(0, ms(from, now)));
        Long ago = worked.playedAgoMs();
        Instant played = ago == null ? null : later(now.minusMillis(Math.clamp(ago, 0, ms(leasedAt, now))), leasedAt);
        Instant first = playedBefore == null ? played : playedBefore;
        long handle = first == null ? 0 : Math.clamp(ms(later(first, from), now), 0, active);
        return new WorkedTime(active, handle, played);
    }

    /** A page that says nothing was active at least while it played. */
    static DeskWork.Worked ofSound(List<DeskWork.HeardSpan> heard) {
        long spent = Math.round(heard.stream()
                .filter(span -> span.speed() > 0)
                .mapToDouble(span -> (span.toMs() - span.fromMs()) / span.speed())
                .sum());
        return new DeskWork.Worked(spent, heard.isEmpty() ? null : spent);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long ms(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
