package org.earshot.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.earshot.shared.Refusal;
import org.earshot.shared.Verdict;

/** What makes a plan a plan: real times in the site's zone, a sensible length; and the hours that follow from plans. */
final class RotaRules {

    private static final Duration LONGEST_WORK = Duration.ofHours(16);
    private static final Duration LONGEST_CALL = Duration.ofDays(7);

    private RotaRules() {}

    /** A wall-clock time as a moment. The hour that is skipped in spring is refused; of the hour that comes twice, a start means the first and an end the second. */
    static Instant moment(LocalDateTime local, ZoneId zone, boolean isEnd) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Refusal(
                    "rota.no-such-time",
                    "The clocks go forward that night: there is no " + local.toLocalTime() + " on "
                            + local.toLocalDate() + ".");
        }
        return local.toInstant(isEnd ? offsets.getLast() : offsets.getFirst());
    }

    static Verdict length(RotaKind kind, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Verdict.refused("rota.length", "The end has to be after the start.");
        }
        Duration longest = kind == RotaKind.WORK ? LONGEST_WORK : LONGEST_CALL;
        return Duration.between(from, to).compareTo(longest) > 0
                ? Verdict.refused(
                        "rota.length",
                        kind == RotaKind.WORK
                                ? "A planned shift is 16 hours long at most."
                                : "Nobody is on call for longer than seven days.")
                : Verdict.allowed();
    }

    /** The spans joined where they touch or overlap, in order, cut to the window. */
    static List<Span> join(List<Span> spans, Instant from, Instant to) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Instant start = span.from().isBefore(from) ? from : span.from();
            Instant end = span.to().isAfter(to) ? to : span.to();
            if (!end.isAfter(start)) {
                continue;
            }
            if (!joined.isEmpty() && !start.isAfter(joined.getLast().to())) {
                Span last = joined.removeLast();
                joined.add(new Span(last.from(), end.isAfter(last.to()) ? end : last.to()));
            } else {
                joined.add(new Span(start, end));
            }
        }
        return joined;
    }
}
