package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.exposure.SaidStore.Kind;
import org.earshot.shared.DatabaseTime;
import org.earshot.shift.PaidState;
import org.earshot.shift.PaidTime;
import org.earshot.shift.Shifts;
import org.earshot.shift.Span;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The time from something severe to the choice how to go on is paid and has a clock of its own. */
@DatabaseTest
class SevereClockTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Shifts shifts;

    @Autowired
    Ledger ledger;

    @Autowired
    SaidStore said;

    @Autowired
    DatabaseTime time;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void eachMomentRunsToTheFirstChoiceAfterItAndWithoutOneNothingIsCounted() {
        assertThat(SevereClock.untilChosen(
                        List.of(minute(5), minute(7), minute(30), minute(90)),
                        List.of(minute(1), minute(12), minute(31))))
                .containsExactly(
                        new Span(minute(5), minute(12)),
                        new Span(minute(7), minute(12)),
                        new Span(minute(30), minute(31)));
    }

    @Test
    void aRaiseAndSomethingSevereAreOnTheClockUntilAWayOnIsChosen() {
        Person person = floor.worker("sv");
        as.signIn(person);
        db.execute(
                "update shift.shift set started_at = started_at - interval '2' hour where account_id = ?", person.id());
        Instant now = time.now();
        said.add(person.id(), 9_000_000_001L, Kind.RAISED, null, now.minus(Duration.ofMinutes(60)));
        ledger.goneOn(person.id(), now.minus(Duration.ofMinutes(56)));
        said.add(person.id(), 9_000_000_002L, Kind.RATED, Severity.S3, now.minus(Duration.ofMinutes(40)));
        ledger.goneOn(person.id(), now.minus(Duration.ofMinutes(38)));
        said.add(person.id(), 9_000_000_003L, Kind.RATED, Severity.S2, now.minus(Duration.ofMinutes(20)));
        ledger.goneOn(person.id(), now.minus(Duration.ofMinutes(10)));
        assertThat(shifts.paid()).containsExactly(new PaidTime(PaidState.ESCALATION, Duration.ofMinutes(6)));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
