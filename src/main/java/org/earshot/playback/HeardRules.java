package org.earshot.playback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What of a report can be true, and how much of a clip has been heard. */
final class HeardRules {

    /** The speeds the player offers; a report outside them is measured as if at the nearest. */
    static final double SLOWEST = 0.5;

    static final double FASTEST = 2;

    private HeardRules() {}

    /**
     * The reported ranges that fit into the clip and into the time that has passed, in the order of playing; the range in
     * which the time runs out is cut short, what follows is not believed.
     *
     * @param passedMs time that can have been spent playing, in milliseconds of the clock
     */
    static List<HeardRange> believable(List<HeardRange> reported, int durationMs, double passedMs) {
        List<HeardRange> believed = new ArrayList<>();
        double left = passedMs;
        for (HeardRange range : reported) {
            int from = Math.clamp(range.fromMs(), 0, durationMs);
            double speed = Double.isFinite(range.speed()) ? Math.clamp(range.speed(), SLOWEST, FASTEST) : 1;
            int to = (int) Math.min(Math.clamp(range.toMs(), 0, durationMs), Math.floor(from + left * speed));
            if (to > from) {
                believed.add(new HeardRange(from, to, speed));
                left -= (to - from) / speed;
            }
        }
        return believed;
    }

    /** The parts of the ranges that lie inside the delivered span; in the order of playing. */
    static List<HeardRange> within(List<HeardRange> ranges, int fromMs, int toMs) {
        return ranges.stream()
                .map(range ->
                        new HeardRange(Math.max(range.fromMs(), fromMs), Math.min(range.toMs(), toMs), range.speed()))
                .filter(range -> range.toMs() > range.fromMs())
                .toList();
    }

    /** How long playing the ranges took, in milliseconds of the clock. */
    static double spentMs(List<HeardRange> ranges) {
        return ranges.stream()
                .mapToDouble(range -> (range.toMs() - range.fromMs()) / range.speed())
                .sum();
    }

    /** The share of the clip inside at least one range, 0 to 100, rounded down; a clip without length counts as heard. */
    static int percent(List<HeardRange> ranges, int durationMs) {
        if (durationMs <= 0) {
            return 100;
        }
        long heard = 0;
        int reached = 0;
        for (HeardRange range : ranges.stream()
                .sorted(Comparator.comparingInt(HeardRange::fromMs))
                .toList()) {
            int from = Math.max(range.fromMs(), reached);
            int to = Math.min(range.toMs(), durationMs);
            if (to > from) {
                heard += to - from;
                reached = to;
            }
        }
        return (int) (heard * 100 / durationMs);
    }
}
