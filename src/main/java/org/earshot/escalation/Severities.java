package org.earshot.escalation;

import java.time.Duration;

/** How severe a case is, by what is known of it. */
public final class Severities {

    /** Up to this age, not knowing whether it goes on counts as yes. */
    static final Duration FRESH = Duration.ofHours(72);

    private Severities() {}

    static CaseSeverity atRaise(Category category, HappeningNow now) {
        return now == HappeningNow.YES && category.mayBeDangerNow() ? CaseSeverity.P0 : category.usual();
    }

    /** The least strict severity that triage may give. */
    public static CaseSeverity atTriage(Category category, HappeningNow couldStillBe, Duration age) {
        boolean danger =
                couldStillBe == HappeningNow.YES || couldStillBe == HappeningNow.UNKNOWN && age.compareTo(FRESH) <= 0;
        return danger && category.mayBeDangerNow() ? CaseSeverity.P0 : category.usual();
    }

    /** Whether it must be asked if the pattern could continue. */
    public static boolean asksForPattern(Category category, HappeningNow couldStillBe, Duration age) {
        return couldStillBe == HappeningNow.UNKNOWN && category.recurs() && age.compareTo(FRESH) > 0;
    }
}
