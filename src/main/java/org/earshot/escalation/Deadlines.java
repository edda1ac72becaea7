package org.earshot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.earshot.shift.Span;
import org.jspecify.annotations.Nullable;

/**
 * Moments by which something is due, counted in the hours a site is staffed where the allowance says so. Where the plan of work
 * gives out, time goes on by the wall clock, so that no clock ever stands still for want of a rota.
 */
final class Deadlines {

    /** Nothing in the table takes longer than this with a plan of ordinary working days. */
    static final Duration HORIZON = Duration.ofDays(40);

    private static final Duration SHIFT_WITHOUT_PLAN = Duration.ofHours(8);

    private final Supplier<List<Span>> plan;
    private final ZoneId zone;
    private @Nullable List<Span> read;

    /** @param staffed stretches of work, joined and in order, from the moment counted from */
    Deadlines(List<Span> staffed, ZoneId zone) {
        this(() -> staffed, zone);
    }

    /** @param plan asked only when an allowance is counted by it */
    Deadlines(Supplier<List<Span>> plan, ZoneId zone) {
        this.plan = plan;
        this.zone = zone;
    }

    private List<Span> staffed() {
        List<Span> spans = read;
        if (spans == null) {
            spans = List.copyOf(plan.get());
            read = spans;
        }
        return spans;
    }

    Instant due(Allowance allowance, Instant from) {
        return switch (allowance) {
            case Allowance.Wall wall -> from.plus(wall.length());
            case Allowance.Staffed hours -> staffedEnd(hours.length(), from);
            case Allowance.WorkingDays days -> workingDay(days.days(), from);
            case Allowance.SameShift any -> endOfShift(from);
        };
    }

    private Instant staffedEnd(Duration length, Instant from) {
        Duration left = length;
        Instant at = from;
        for (Span span : staffed()) {
            Instant start = span.from().isAfter(at) ? span.from() : at;
            if (!span.to().isAfter(start)) {
                continue;
            }
            Duration here = Duration.between(start, span.to());
            if (here.compareTo(left) >= 0) {
                return start.plus(left);
            }
            left = left.minus(here);
            at = span.to();
        }
        return at.plus(left);
    }

    private Instant workingDay(int days, Instant from) {
        var ends = new TreeMap<LocalDate, Instant>();
        LocalDate today = from.atZone(zone).toLocalDate();
        for (Span span : staffed()) {
            LocalDate day = span.to().minusNanos(1).atZone(zone).toLocalDate();
            if (day.isAfter(today)) {
                ends.merge(day, span.to(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        List<Instant> inOrder = List.copyOf(ends.values());
        if (inOrder.size() >= days) {
            return inOrder.get(days - 1);
        }
        Instant last = inOrder.isEmpty() ? from : inOrder.getLast();
        return last.plus(Duration.ofDays(days - inOrder.size()));
    }

    private Instant endOfShift(Instant from) {
        return staffed().stream()
                .filter(span -> span.to().isAfter(from))
                .map(Span::to)
                .findFirst()
                .orElse(from.plus(SHIFT_WITHOUT_PLAN));
    }
}
