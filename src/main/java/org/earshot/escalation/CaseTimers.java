package org.earshot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.earshot.clock.Timers;
import org.springframework.stereotype.Component;

/** The timers of a case, kept in step with its clocks, its ladder and its emergency lane. */
@Component
final class CaseTimers {

    static final Duration RUNG = Duration.ofMinutes(5);
    static final Duration EMERGENCY_UPDATE = Duration.ofMinutes(20);
    static final Duration SECOND_PERSON = Duration.ofHours(4);
    static final Duration SEAL_ALARM = Duration.ofMinutes(2);
    static final Duration SEAL_AGAIN = Duration.ofSeconds(10);
    static final int RUNGS = 4;

    private final Timers timers;

    CaseTimers(Timers timers) {
        this.timers = timers;
    }

    /** Plans what a change of the clocks asks for, and cancels what it ends. */
    void follow(CaseInHand about, List<CaseClock> before) {
        Map<String, Instant> planned = new HashMap<>();
        List<String> over = new ArrayList<>();
        for (CaseClock clock : about.clocks) {
            if (before.contains(clock)) {
                continue;
            }
            CaseClock was = before.stream()
                    .filter(one -> one.kind() == clock.kind() && one.round() == clock.round())
                    .findFirst()
                    .orElse(null);
            if (!clock.running()) {
                over.addAll(names(clock));
                if (clock.kind() == ClockKind.ACKNOWLEDGE) {
                    over.addAll(rungs(about));
                    over.add("ladder-1");
                }
            } else if (was == null || !was.dueAt().equals(clock.dueAt())) {
                planned.putAll(due(clock));
                if (clock.kind() == ClockKind.ACKNOWLEDGE && about.severity == CaseSeverity.P0) {
                    planned.putAll(ladder(about));
                }
            }
        }
        timers.cancel(about.number, over);
        timers.plan(about.number, planned);
    }

    /** What follows at once from a raise: its seal, the alarm when that takes too long, and the first call. */
    void begin(CaseInHand about, Instant now) {
        timers.plan(about.number, Map.of("seal", now, "seal-alarm", now.plus(SEAL_ALARM), "ladder-1", now));
    }

    void plan(CaseInHand about, String name, Instant due) {
        timers.plan(about.number, Map.of(name, due));
    }

    void cancel(CaseInHand about, String... names) {
        timers.cancel(about.number, List.of(names));
    }

    /** Half, four fifths and the end of the clock. */
    private static Map<String, Instant> due(CaseClock clock) {
        Duration length = Duration.between(clock.startedAt(), clock.dueAt());
        List<String> names = names(clock);
        return Map.of(
                names.get(0), clock.startedAt().plus(length.dividedBy(2)),
                names.get(1), clock.startedAt().plus(length.multipliedBy(4).dividedBy(5)),
                names.get(2), clock.dueAt());
    }

    private static List<String> names(CaseClock clock) {
        String name = clock.kind().name().toLowerCase(Locale.ROOT) + "-" + clock.round() + "-";
        return List.of(name + 50, name + 80, name + 100);
    }

    /** The rungs of a P0 above the first, which every case climbs at once. */
    static Map<String, Instant> ladder(CaseInHand about) {
        Map<String, Instant> rungs = new HashMap<>();
        for (int rung = 2; rung <= RUNGS; rung++) {
            rungs.put("ladder-" + rung, about.roundFrom.plus(RUNG.multipliedBy(rung - 1)));
        }
        return rungs;
    }

    private static List<String> rungs(CaseInHand about) {
        return List.copyOf(ladder(about).keySet());
    }
}
