package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.earshot.shift.Span;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Deadlines WEEKS = new Deadlines(officeHours(), ZONE);

    private static List<Span> officeHours() {
        List<Span> spans = new ArrayList<>();
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(40)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                spans.add(new Span(at(day, 8), at(day, 17)));
            }
        }
        return spans;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
    }

    @Test
    void aDangerNowIsCountedRoundTheClock() {
        Instant night = at(MONDAY, 3);
        assertThat(WEEKS.due(Allowance.of(ClockKind.ACKNOWLEDGE, CaseSeverity.P0), night))
                .isEqualTo(night.plus(Duration.ofMinutes(5)));
        assertThat(WEEKS.due(Allowance.of(ClockKind.DECIDE, CaseSeverity.P1), night))
                .isEqualTo(night.plus(Duration.ofHours(24)));
    }

    @Test
    void aConcernIsCountedInStaffedHours() {
        Allowance triage = Allowance.of(ClockKind.TRIAGE, CaseSeverity.P2);
        assertThat(WEEKS.due(triage, at(MONDAY, 3))).isEqualTo(at(MONDAY, 12));
        assertThat(WEEKS.due(triage, at(MONDAY, 15))).isEqualTo(at(MONDAY.plusDays(1), 10));
        // Friday afternoon goes on on Monday.
        assertThat(WEEKS.due(triage, at(MONDAY.plusDays(4), 16))).isEqualTo(at(MONDAY.plusDays(7), 11));
        assertThat(WEEKS.due(Allowance.of(ClockKind.DECIDE, CaseSeverity.P2), at(MONDAY, 8)))
                .isEqualTo(at(MONDAY.plusDays(9), 17));
    }

    @Test
    void workingDaysAreDaysOnWhichSomebodyWorksAndEndWithTheirWork() {
        assertThat(WEEKS.due(Allowance.workingDays(1), at(MONDAY, 10))).isEqualTo(at(MONDAY.plusDays(1), 17));
        assertThat(WEEKS.due(Allowance.workingDays(5), at(MONDAY.plusDays(4), 10)))
                .isEqualTo(at(MONDAY.plusDays(11), 17));
    }

    @Test
    void theSameShiftEndsWithTheStretchOfWorkThatRunsOrTheNext() {
        var same = new Allowance.SameShift();
        assertThat(WEEKS.due(same, at(MONDAY, 10))).isEqualTo(at(MONDAY, 17));
        assertThat(WEEKS.due(same, at(MONDAY, 20))).isEqualTo(at(MONDAY.plusDays(1), 17));
    }

    @Test
    void withoutAPlanOfWorkTheWallClockGoesOn() {
        var none = new Deadlines(List.of(), ZONE);
        Instant from = at(MONDAY, 8);
        assertThat(none.due(Allowance.staffedMinutes(240), from)).isEqualTo(from.plus(Duration.ofHours(4)));
        assertThat(none.due(Allowance.workingDays(2), from)).isEqualTo(from.plus(Duration.ofDays(2)));
        assertThat(none.due(new Allowance.SameShift(), from)).isEqualTo(from.plus(Duration.ofHours(8)));
    }

    @Test
    void stricterIsNeverLaterAndNoClockEndsBeforeItBegins() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Instant from = at(MONDAY, 0).plusSeconds(random.nextInt(20 * 86_400));
            for (ClockKind kind : ClockKind.values()) {
                Instant before = from;
                for (CaseSeverity severity : CaseSeverity.values()) {
                    Instant due = WEEKS.due(Allowance.of(kind, severity), from);
                    assertThat(due)
                            .as("seed %d, %s %s from %s", seed, kind, severity, from)
                            .isAfter(from);
                    if (severity != CaseSeverity.P3) {
                        assertThat(due)
                                .as("seed %d, %s %s", seed, kind, severity)
                                .isAfterOrEqualTo(before);
                    }
                    before = due;
                }
            }
        }
    }
}
