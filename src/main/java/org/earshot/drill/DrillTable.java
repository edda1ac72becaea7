package org.earshot.drill;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.earshot.escalation.ClockKind;

/** The last drills in columns, for a terminal. */
final class DrillTable {

    private static final DateTimeFormatter STARTED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);
    private static final String ROW = "%-16s %-18s %-24s %-4s %-20s %-20s %-20s%n";

    private DrillTable() {}

    static String of(List<Drill> drills) {
        if (drills.isEmpty()) {
            return "There has been no drill yet.\n";
        }
        var table = new StringBuilder(
                String.format(Locale.ROOT, ROW, "case", "started", "site", "as", "acknowledged", "triaged", "decided"));
        for (Drill drill : drills) {
            table.append(String.format(
                    Locale.ROOT,
                    ROW,
                    drill.number(),
                    STARTED.format(drill.startedAt()),
                    drill.site().substring(0, Math.min(24, drill.site().length())),
                    drill.severity(),
                    took(drill, ClockKind.ACKNOWLEDGE),
                    took(drill, ClockKind.TRIAGE),
                    took(drill, ClockKind.DECIDE)));
        }
        return table.toString();
    }

    private static String took(Drill drill, ClockKind kind) {
        Drill.Time time = drill.time(kind);
        if (time == null) {
            return "-";
        }
        Duration took = time.took();
        String allowed = " of " + words(time.allowed()) + (time.late() ? ", late" : "");
        return (took != null ? words(took) : time.stopped() ? "stopped" : "open") + allowed;
    }

    static String words(Duration length) {
        if (length.toMinutes() < 1) {
            return length.toSeconds() + " s";
        }
        return length.toHours() < 2 ? length.toMinutes() + " min" : length.toHours() + " h";
    }
}
