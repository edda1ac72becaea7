package org.earshot.exposure;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The points of a week that moves on: what comes into it is added to its clip, and what falls out is taken from it. A fortnight of a
 * reviewer has some hundred moments and some hundred clips, and a verdict waits for it.
 */
final class SlidingWeek {

    /** What of a clip lies in the week. */
    private static final class Part {
        private int pieces;
        private long heardMs;
        private double points;
    }

    /** What was added and taken again leaves a trace far behind the point: a full week is full by a billionth of a point. */
    private static final double EXACT = 1e9;

    private final List<Piece> pieces;
    private final Settings settings;
    private final Map<Long, Part> parts = new HashMap<>();
    private double sum;
    private int entered;
    private int left;

    SlidingWeek(List<Piece> fortnight, Settings settings) {
        this.pieces = fortnight.stream().sorted(Comparator.comparing(Piece::at)).toList();
        this.settings = settings;
    }

    /** From one moment to another, both included; neither is ever earlier than the time before. */
    double points(Instant from, Instant to) {
        while (entered < pieces.size() && !pieces.get(entered).at().isAfter(to)) {
            change(pieces.get(entered++), 1);
        }
        while (left < entered && pieces.get(left).at().isBefore(from)) {
            change(pieces.get(left++), -1);
        }
        return Math.round(sum * EXACT) / EXACT;
    }

    private void change(Piece piece, int by) {
        Part part = parts.computeIfAbsent(piece.clipId(), clip -> new Part());
        part.pieces += by;
        part.heardMs += by * piece.ms();
        double before = part.points;
        part.points = part.pieces == 0 ? 0 : settings.points(piece.severity(), part.heardMs);
        sum += part.points - before;
    }
}
