package org.earshot.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.Verdict;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two of the ways on after something heavy: a break that is not ended by accident, and no more sound today. */
@DatabaseTest
class RestTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Autowired
    As as;

    @Autowired
    Shifts shifts;

    @Autowired
    DSLContext db;

    private Person person;

    @BeforeEach
    void onShift() {
        person = as.annotator("en");
        as.signIn(person);
        shifts.start();
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aRestIsNotEndedByAccidentButByWhoeverMeansIt() {
        shifts.rest(QUARTER);
        OpenShift resting = shifts.mine().orElseThrow();
        assertThat(Duration.between(resting.pausedSince(), resting.restUntil())).isEqualTo(QUARTER);
        Refused.with("shift.resting", shifts::resume);
        Refused.with("shift.paused", shifts::requireWorking);
        shifts.resumeEarly();
        assertThat(shifts.requireWorking().restUntil()).isNull();
    }

    @Test
    void afterItsTimeARestEndsLikeAnyBreak() {
        shifts.rest(QUARTER);
        db.execute(
                "update shift.pause set rest_until = current_timestamp where shift_id = ?",
                shifts.mine().orElseThrow().id());
        shifts.resume();
        assertThat(shifts.requireWorking().pausedSince()).isNull();
    }

    @Test
    void aRestThatIsAskedForInABreakLastsFromThenOnAndNeverShorter() {
        shifts.pause();
        shifts.resume();
        shifts.pause();
        shifts.rest(Duration.ofHours(1));
        var until = Objects.requireNonNull(shifts.mine().orElseThrow().restUntil());
        shifts.rest(QUARTER);
        assertThat(shifts.mine().orElseThrow().restUntil()).isEqualTo(until);
        Refused.with("shift.resting", shifts::resume);
    }

    @Test
    void aBreakAndARestAfterSomethingHeavyHaveClocksOfTheirOwn() {
        shifts.pause();
        shifts.resume();
        shifts.recover(QUARTER);
        assertThat(shifts.pauses()).extracting(Pause::kind).containsExactly(Pause.Kind.BREAK, Pause.Kind.RECOVERY);
        db.execute(
                "update shift.shift set started_at = started_at - interval '1' hour where account_id = ?", person.id());
        long shift = shifts.mine().orElseThrow().id();
        begun("BREAK", 10, shift);
        begun("RECOVERY", 5, shift);
        assertThat(shifts.paid())
                .as("a minute counts once, as a break where it is both")
                .extracting(PaidTime::state, paid -> paid.length().toMinutes())
                .containsExactly(tuple(PaidState.BREAK, 10L), tuple(PaidState.RECOVERY, 0L));
        shifts.resumeEarly();
        assertThat(shifts.end(null).paid()).extracting(PaidTime::state).contains(PaidState.BREAK);
    }

    @Test
    void soundIsOverForTheShiftWhichGoesOnAndCounts() {
        shifts.endAudioForToday();
        var at = shifts.mine().orElseThrow().audioOverAt();
        shifts.endAudioForToday();
        assertThat(shifts.requireWorking().audioOverAt()).as("said twice").isEqualTo(at);
        assertThat(shifts.working(person.id())).isEqualTo(Verdict.allowed());
        assertThat(shifts.audible(person.id())).isInstanceOf(Verdict.Refused.class);
        assertThat(as.call(as.person(Set.of(Role.SUPERVISOR), Set.of()), shifts::onShift))
                .contains(new OnShift(person.id(), as.site(), OnShift.State.NO_AUDIO));
        shifts.end(null);
        shifts.start();
        assertThat(shifts.audible(person.id())).as("the next shift").isEqualTo(Verdict.allowed());
    }

    /** As if it had begun so many minutes earlier. */
    private void begun(String kind, int minutes, long shift) {
        db.execute(
                "update shift.pause set started_at = started_at - cast(? as int) * interval '1' minute"
                        + " where kind = ? and shift_id = ?",
                minutes,
                kind,
                shift);
    }
}
