package org.earshot.escalation;

import java.time.Duration;

/** How long something may take. */
sealed interface Allowance {

    /** Round the clock. */
    record Wall(Duration length) implements Allowance {}

    /** Hours in which somebody is planned to work at the site. */
    record Staffed(Duration length) implements Allowance {}

    /** Until the end of work on a later day on which somebody works. */
    record WorkingDays(int days) implements Allowance {}

    /** Until the end of the stretch of work that runs, or the next one. */
    record SameShift() implements Allowance {}

    static Allowance minutes(long minutes) {
        return new Wall(Duration.ofMinutes(minutes));
    }

    static Allowance hours(long hours) {
        return new Wall(Duration.ofHours(hours));
    }

    static Allowance staffedMinutes(long minutes) {
        return new Staffed(Duration.ofMinutes(minutes));
    }

    static Allowance workingDays(int days) {
        return new WorkingDays(days);
    }

    /** The table of the procedure's clocks. */
    static Allowance of(ClockKind kind, CaseSeverity severity) {
        return switch (kind) {
            case ACKNOWLEDGE ->
                switch (severity) {
                    case P0 -> minutes(5);
                    case P1 -> minutes(15);
                    case P2 -> staffedMinutes(60);
                    case P3 -> new SameShift();
                };
            case TRIAGE ->
                switch (severity) {
                    case P0 -> minutes(15);
                    case P1 -> minutes(60);
                    case P2 -> staffedMinutes(4 * 60);
                    case P3 -> workingDays(1);
                };
            case DECIDE ->
                switch (severity) {
                    case P0 -> hours(2);
                    case P1 -> hours(24);
                    case P2 -> staffedMinutes(72 * 60);
                    case P3 -> workingDays(5);
                };
            case REFER ->
                switch (severity) {
                    case P0 -> minutes(30);
                    case P1 -> hours(4);
                    case P2 -> staffedMinutes(24 * 60);
                    case P3 -> workingDays(2);
                };
            case ANSWER ->
                switch (severity) {
                    case P0 -> hours(24);
                    case P1 -> hours(72);
                    case P2, P3 -> workingDays(5);
                };
        };
    }
}
